'use server'

import { eq } from 'drizzle-orm'
import { organisations } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { inheritQuestions } from '@/lib/guidance/inherit'
import { kindsBelow } from '@/lib/organisations/rules'
import { endOrganisations } from '@/lib/reorganisations/end-cell'
import { endGrants, endVisits } from '@/lib/reorganisations/end-ties'
import { mergeInput, moveInput } from '@/lib/reorganisations/input'
import { decisionWords } from '@/lib/reorganisations/labels'
import { childrenOf, latestBelow, lockOrganisations, namesBelow, otherOf } from '@/lib/reorganisations/load'
import {
  handOverDesk,
  handOverIntroductions,
  handOverRemittances,
  moveBelow,
  upper,
} from '@/lib/reorganisations/move-below'
import { recordEvent, recordMoves } from '@/lib/reorganisations/record'
import { assertDatesFit, assertMayMove, assertNameFree, assertStandsBy } from '@/lib/reorganisations/rules'

/** Chuyển trực thuộc, with everything below. */
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
    const [above] = await tx
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, moved.parentId ?? 0))
    if (!above) throw new RuleError('Tổ chức đứng đầu không chuyển trực thuộc được.')
    const note = `${moved.name} chuyển trực thuộc ${target.name}. ${decisionWords(input)}`
    await handOverIntroductions(tx, { fromId: above.id, toId: target.id, below: moved.path })
    await moveBelow(tx, { ids: [moved.id], toId: target.id, on: input.happenedOn, below: moved.path })
    await handOverDesk(tx, { movedId: moved.id, note }, by)
    await tx
      .update(organisations)
      .set({ letterheadUpper: upper(target.name) })
      .where(eq(organisations.id, moved.id))
    const eventId = await recordEvent(
      tx,
      {
        ...{ orgId: moved.id, kind: 'moved', before: above.name, after: target.name },
        ...{ from: [above.id], to: [target.id] },
      },
      input,
      by,
    )
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { from: above.id, to: target.id, on: input.happenedOn, decisionNumber: input.decisionNumber },
    }
  },
})

/** Sáp nhập đảng bộ: everything below goes to the other one; the one merged ends and stands below it as history. */
export const mergeCommittees = action({
  permission: 'organisations.move',
  input: mergeInput,
  load: (tx, { organisationId, toId }) => lockOrganisations(tx, organisationId, [toId]),
  run: async ({ tx, thing: merged, input, ...by }) => {
    const on = input.happenedOn
    assertDatesFit(input, merged.sinceOn ?? merged.foundedOn, by.today)
    if (merged.kind !== 'grassroots' && merged.kind !== 'section')
      throw new RuleError('Chỉ đảng bộ sáp nhập ở đây; chi bộ thì chọn Giải thể, sáp nhập chi bộ.')
    const heir = otherOf(by.viewer, 'organisations.move', merged, {
      ...{ id: input.toId, kinds: [merged.kind], field: 'toId' },
    })
    assertMayMove(merged, heir)
    assertStandsBy(await latestBelow(tx, merged), on)
    const taken = await namesBelow(tx, heir.id, merged.id)
    const children = await childrenOf(tx, merged.id)
    for (const { name, endedOn } of children) if (!endedOn) assertNameFree(name, taken)
    const note = `${merged.name} sáp nhập vào ${heir.name}. ${decisionWords(input)}`
    await handOverIntroductions(tx, { fromId: merged.id, toId: heir.id, below: merged.path })
    await endOrganisations(tx, [merged.id], on)
    const ids = [merged.id, ...children.map(({ id }) => id)]
    await moveBelow(tx, { ids, toId: heir.id, on, below: merged.path })
    await handOverDesk(tx, { movedId: heir.id, note }, by)
    await handOverRemittances(tx, { fromId: merged.id, toId: heir.id })
    await inheritQuestions(tx, { fromId: merged.id, heirId: heir.id })
    await endVisits(tx, { orgId: merged.id, heirId: undefined, on })
    const living = children.filter(({ endedOn }) => !endedOn)
    for (const { id } of living)
      await tx
        .update(organisations)
        .set({ letterheadUpper: upper(heir.name) })
        .where(eq(organisations.id, id))
    await endGrants(tx, merged.id, on)
    const eventId = await recordEvent(
      tx,
      {
        ...{ orgId: merged.id, kind: 'merged', before: merged.name, after: heir.name, heirId: heir.id },
        to: [heir.id],
      },
      input,
      by,
    )
    await recordMoves(tx, living, { from: merged, to: heir }, input, by)
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: {
        from: merged.id,
        to: heir.id,
        on,
        decisionNumber: input.decisionNumber,
        below: living.length,
      },
    }
  },
})
