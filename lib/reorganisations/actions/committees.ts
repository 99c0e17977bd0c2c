'use server'

import { action } from '@/lib/core/action'
import { RuleError, saying } from '@/lib/core/errors'
import { endCommittee } from '@/lib/reorganisations/end-committee'
import { foundFrom } from '@/lib/reorganisations/found-beside'
import { handOverMoved } from '@/lib/reorganisations/hand-over'
import { mergeInput, splitInput } from '@/lib/reorganisations/input'
import { handoverNote } from '@/lib/reorganisations/labels'
import { lockOrganisations, otherOf, standingOf } from '@/lib/reorganisations/load'
import { recordEvent, recordMove } from '@/lib/reorganisations/record'
import { assertDatesFit, assertMayMove, assertStandsBy } from '@/lib/reorganisations/rules'

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
    assertStandsBy(standingOf(heir), on)
    const note = handoverNote(merged.name, 'merged', input)
    const ending = { ended: merged, aboveOf: () => heir, historyAt: heir, heirId: heir.id, on, note }
    const below = (await endCommittee(tx, ending, by)).flatMap(({ moved }) => moved)
    const eventId = await recordEvent(
      tx,
      {
        ...{ orgId: merged.id, kind: 'merged', before: merged.name, after: heir.name, heirId: heir.id },
        to: [heir.id],
      },
      input,
      by,
    )
    const sides = { from: merged, to: heir }
    for (const each of below) await recordMove(tx, each, sides, input, { ...by, submitKey: undefined })
    await handOverMoved(tx, { ...sides, eventId, moved: below, on })
    const { decisionNumber } = input
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { from: merged.id, to: heir.id, on, decisionNumber, below: below.length },
    }
  },
})

/**
 * Hợp nhất đảng bộ: two or more of one superior end and form a new one, to which everything below them goes. Its
 * committee is appointed by the superior (Điều lệ Đảng, Điều 13.5).
 */
export const consolidateCommittees = action({
  permission: 'organisations.move',
  input: splitInput,
  load: (tx, { organisationId, ids }) => lockOrganisations(tx, organisationId, ids),
  run: async ({ tx, thing: first, input, settings, ...by }) => {
    const { kind, parentId } = first
    const on = input.happenedOn
    if ((kind !== 'grassroots' && kind !== 'section') || parentId === null)
      throw new RuleError('Chỉ đảng bộ hợp nhất ở đây.')
    const others = [...new Set(input.ids)]
      .filter((id) => id !== first.id)
      .map((id) => otherOf(by.viewer, 'organisations.move', first, { id, kinds: [kind], field: 'ids' }))
    if (others.length === 0)
      throw new RuleError('Đồng chí chọn ít nhất một đảng bộ nữa cùng hợp nhất.', 'ids')
    if (others.some((other) => other.parentId !== parentId))
      throw new RuleError('Đảng bộ hợp nhất phải cùng một cấp trên.', 'ids')
    const ending = [first, ...others]
    assertDatesFit(input, null, by.today)
    const made = await foundFrom(tx, {
      ...{ parentId, kind, from: ending, name: input.name, on, profile: settings.profile },
      more: { tags: [...new Set(ending.flatMap(({ tags }) => tags))] },
      mayInheritName: true,
    })
    const before = ending.map(({ name }) => name).join(', ')
    const change = { kind: 'consolidated' as const, after: made.name }
    const eventId = await recordEvent(tx, { ...change, orgId: made.id, before }, input, by)
    const once = { ...by, submitKey: undefined }
    const note = handoverNote(before, 'consolidated', input)
    const all = []
    for (const ended of ending) {
      const groups = await saying(ended.name, async () => {
        assertDatesFit(input, ended.sinceOn ?? ended.foundedOn, by.today)
        const into = { aboveOf: () => made, historyAt: made, heirId: made.id }
        return endCommittee(tx, { ...into, ended, on, note }, by)
      })
      const below = groups.flatMap(({ moved }) => moved)
      await recordEvent(tx, { ...change, orgId: ended.id, before: ended.name, heirId: made.id }, input, once)
      for (const each of below) await recordMove(tx, each, { from: ended, to: made }, input, once)
      all.push(...below)
    }
    await handOverMoved(tx, { eventId, moved: all, from: { ...first, name: before }, to: made, on })
    const { decisionNumber } = input
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { made: made.id, from: ending.map(({ id }) => id), on, decisionNumber, below: all.length },
    }
  },
})
