'use server'

import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { countOpenQuestions } from '@/lib/guidance/inherit'
import { kindsBelow } from '@/lib/organisations/rules'
import { endHandedUp } from '@/lib/reorganisations/end-committee'
import { handOverMoved } from '@/lib/reorganisations/hand-over'
import { dissolveCommitteeInput } from '@/lib/reorganisations/input'
import { handoverNote } from '@/lib/reorganisations/labels'
import { childrenOf, type Locked, lockOrganisations, otherOf, standingOf } from '@/lib/reorganisations/load'
import { heirOf, placeBelow } from '@/lib/reorganisations/placing-rules'
import { recordEvent, recordMove } from '@/lib/reorganisations/record'
import { assertDatesFit, assertMayMove, assertStandsBy } from '@/lib/reorganisations/rules'

/**
 * Giải thể đảng bộ: each organisation below it goes under another committee or right below the top, with what it had
 * waiting; what the committee itself asked goes to the heir. Whoever receives confirms after it.
 */
export const dissolveCommittee = action({
  permission: 'organisations.move',
  input: dissolveCommitteeInput,
  load: (tx, { organisationId, toId, heirId, placements }) =>
    lockOrganisations(tx, organisationId, [toId, heirId, ...placements.map((each) => each.toId)]),
  run: async ({ tx, thing: ended, input, ...by }) => {
    const on = input.happenedOn
    if (ended.kind !== 'grassroots' && ended.kind !== 'section')
      throw new RuleError('Chỉ đảng bộ giải thể ở đây; chi bộ thì chọn Giải thể, sáp nhập chi bộ.')
    assertDatesFit(input, ended.sinceOn ?? ended.foundedOn, by.today)
    const committees = ['grassroots' as const, 'section' as const]
    const otherAt = (id: number, field: string, kinds: Locked['kind'][] = ['top', ...committees]) => {
      const other = otherOf(by.viewer, 'organisations.move', ended, { id, kinds, field })
      assertMayMove(ended, other)
      assertStandsBy(standingOf(other), on)
      return other
    }
    const living = (await childrenOf(tx, ended.id)).filter(({ endedOn }) => !endedOn)
    const placed = placeBelow(living, input.placements, input.toId)
    const above = new Map(placed.map(({ memberId, toId }) => [memberId, otherAt(toId, 'toId')]))
    const aboveOf = (id: number) => {
      const found = above.get(id)
      if (!found) throw new Error('organisation not placed')
      return found
    }
    for (const { id, name, kind } of living)
      if (!kindsBelow[aboveOf(id).kind].includes(kind))
        throw new RuleError(
          `${name} không đặt trực thuộc ${aboveOf(id).name} được; đồng chí chọn nơi khác.`,
          'toId',
        )
    // Nobody at the top asks, or reads an answer.
    const toCommittees = placed.filter(({ memberId }) => aboveOf(memberId).kind !== 'top')
    const heirId = heirOf(toCommittees, input.heirId)
    const heir = heirId === undefined ? undefined : otherAt(heirId, 'heirId', committees)
    if (!heir && (await countOpenQuestions(tx, ended.id)) > 0)
      throw new RuleError(
        'Đảng bộ còn câu hỏi về quy định đang theo dõi; đồng chí chọn nơi kế thừa.',
        'heirId',
      )
    const note = handoverNote(ended.name, 'dissolved', input)
    const groups = await endHandedUp(tx, { ended, aboveOf, heirId, on, note }, by)
    const told = { kind: 'dissolved' as const, before: ended.name, after: heir?.name ?? '', heirId }
    const to = [...groups.map((group) => group.to.id), ...(heir ? [heir.id] : [])]
    const eventId = await recordEvent(tx, { ...told, orgId: ended.id, to }, input, by)
    for (const group of groups) {
      const sides = { from: ended, to: group.to }
      for (const each of group.moved)
        await recordMove(tx, each, sides, input, { ...by, submitKey: undefined })
      await handOverMoved(tx, { ...sides, eventId, moved: group.moved, on })
    }
    const { decisionNumber } = input
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { from: ended.id, heirId, on, decisionNumber, below: living.length },
    }
  },
})
