'use server'

import { action } from '@/lib/core/action'
import { RuleError, saying } from '@/lib/core/errors'
import { endCommittee } from '@/lib/reorganisations/end-committee'
import { foundFrom } from '@/lib/reorganisations/found-beside'
import { mergeInput, splitInput } from '@/lib/reorganisations/input'
import { decisionWords, handoverNote } from '@/lib/reorganisations/labels'
import { lockOrganisations, otherOf } from '@/lib/reorganisations/load'
import { recordEvent, recordMoves } from '@/lib/reorganisations/record'
import { assertDatesFit, assertMayMove } from '@/lib/reorganisations/rules'

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
    const note = `${merged.name} sáp nhập vào ${heir.name}. ${decisionWords(input)}`
    const living = await endCommittee(tx, { ended: merged, above: heir, heirId: heir.id, on, note }, by)
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
    const { decisionNumber } = input
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { from: merged.id, to: heir.id, on, decisionNumber, below: living.length },
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
    let below = 0
    for (const ended of ending) {
      const note = handoverNote(ended.name, 'consolidated', input)
      const living = await saying(ended.name, async () => {
        assertDatesFit(input, ended.sinceOn ?? ended.foundedOn, by.today)
        return endCommittee(tx, { ended, above: made, heirId: made.id, on, note }, by)
      })
      await recordEvent(tx, { ...change, orgId: ended.id, before: ended.name, heirId: made.id }, input, once)
      await recordMoves(tx, living, { from: ended, to: made }, input, by)
      below += living.length
    }
    const { decisionNumber } = input
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { made: made.id, from: ending.map(({ id }) => id), on, decisionNumber, below },
    }
  },
})
