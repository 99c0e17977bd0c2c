'use server'

import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { kindsBelow } from '@/lib/organisations/rules'
import { handOverMoved } from '@/lib/reorganisations/hand-over'
import { moveInput } from '@/lib/reorganisations/input'
import { handoverNote } from '@/lib/reorganisations/labels'
import {
  latestBelow,
  lockOrganisations,
  namesBelow,
  otherOf,
  standingOf,
  superiorOf,
} from '@/lib/reorganisations/load'
import { moveUnder } from '@/lib/reorganisations/move-below'
import { recordMove } from '@/lib/reorganisations/record'
import { assertDatesFit, assertMayMove, assertNameFree, assertStandsBy } from '@/lib/reorganisations/rules'

/** Chuyển trực thuộc, with everything below. A cell comes to be a base cell or ceases to be one by it. */
export const moveOrganisation = action({
  permission: 'organisations.move',
  input: moveInput,
  load: (tx, { organisationId, toId }) => lockOrganisations(tx, organisationId, [toId]),
  run: async ({ tx, thing: moved, input, ...by }) => {
    assertDatesFit(input, moved.sinceOn ?? moved.foundedOn, by.today)
    const target = otherOf(by.viewer, 'organisations.move', moved, {
      ...{ id: input.toId, kinds: ['top', 'grassroots', 'section', 'cell'], field: 'toId' },
    })
    assertMayMove(moved, target)
    for (const known of [await latestBelow(tx, moved), standingOf(target)])
      assertStandsBy(known, input.happenedOn)
    if (target.id === moved.parentId)
      throw new RuleError(`${moved.name} đang trực thuộc ${target.name}.`, 'toId')
    if (moved.kind === 'agency' || !kindsBelow[target.kind].includes(moved.kind))
      throw new RuleError('Loại tổ chức này không đặt trực thuộc được ở đây; đồng chí chọn nơi khác.', 'toId')
    assertNameFree(moved.name, await namesBelow(tx, target.id, moved.id))
    const above = await superiorOf(tx, moved)
    const on = input.happenedOn
    const note = handoverNote(moved.name, 'moved', input)
    const placing = { moved: [moved], from: above, to: target, on }
    await moveUnder(tx, { ...placing, note, below: moved.path }, by)
    const eventId = await recordMove(tx, moved, { from: above, to: target }, input, by)
    await handOverMoved(tx, { ...placing, eventId })
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { from: above.id, to: target.id, on, decisionNumber: input.decisionNumber },
    }
  },
})
