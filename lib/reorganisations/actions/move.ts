'use server'

import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { isBaseCell, kindsBelow } from '@/lib/organisations/rules'
import { moveInput } from '@/lib/reorganisations/input'
import { decisionWords, standingUnder } from '@/lib/reorganisations/labels'
import { latestBelow, lockOrganisations, namesBelow, otherOf, superiorOf } from '@/lib/reorganisations/load'
import { moveUnder } from '@/lib/reorganisations/move-below'
import { recordEvent } from '@/lib/reorganisations/record'
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
    assertStandsBy(await latestBelow(tx, moved), input.happenedOn)
    if (target.id === moved.parentId)
      throw new RuleError(`${moved.name} đang trực thuộc ${target.name}.`, 'toId')
    if (moved.kind === 'agency' || !kindsBelow[target.kind].includes(moved.kind))
      throw new RuleError('Loại tổ chức này không đặt trực thuộc được ở đây; đồng chí chọn nơi khác.', 'toId')
    assertNameFree(moved.name, await namesBelow(tx, target.id, moved.id))
    const above = await superiorOf(tx, moved)
    const note = `${moved.name} chuyển trực thuộc ${target.name}. ${decisionWords(input)}`
    await moveUnder(tx, { moved, from: above, to: target, on: input.happenedOn, note }, by)
    const parties = { orgId: moved.id, from: [above.id], to: [target.id] }
    const eventId = await recordEvent(
      tx,
      { ...parties, kind: 'moved', before: above.name, after: target.name },
      input,
      by,
    )
    const wasBase = isBaseCell(moved)
    const isBase = isBaseCell({ ...moved, path: `${target.path}${moved.id}/` })
    if (wasBase !== isBase)
      await recordEvent(
        tx,
        {
          ...{ ...parties, kind: 'kindChanged' },
          ...{ before: standingUnder(above, wasBase), after: standingUnder(target, isBase) },
        },
        input,
        { ...by, submitKey: undefined },
      )
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { from: above.id, to: target.id, on: input.happenedOn, decisionNumber: input.decisionNumber },
    }
  },
})
