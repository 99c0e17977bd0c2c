'use server'

import { eq } from 'drizzle-orm'
import { collectiveRatings, collectiveRounds } from '@/db/schema'
import { decideInput } from '@/lib/collectives/input'
import { issueRoundDecision } from '@/lib/collectives/issue-decision'
import { lockRound } from '@/lib/collectives/load'
import { roundOf } from '@/lib/collectives/round-of'
import { assertDecided, assertOpen } from '@/lib/collectives/rules'
import { action } from '@/lib/core/action'
import { NotFound, RuleError } from '@/lib/core/errors'
import { readRows } from '@/lib/core/rows'
import { decisionRow } from '@/lib/ratings/input'

/** Quyết định xếp loại tổ chức đảng: after it nothing of the round changes. */
export const decideRound = action({
  permission: 'collectives.decide',
  input: decideInput,
  load: lockRound,
  run: async ({ tx, thing: round, input, today }) => {
    assertOpen(round.state)
    if (input.decidedOn > today || input.decidedOn < round.heldOn)
      throw new RuleError('Ngày quyết định phải từ ngày hội nghị đến hôm nay.', 'decidedOn')
    const found = await roundOf(tx, round.id)
    if (!found) throw new NotFound()
    if (found.rated.length === 0)
      throw new RuleError('Không có tổ chức nào được xếp loại trong đợt này nên không có gì để quyết định.')
    const [first] = found.missing
    if (first)
      throw new RuleError(`Chưa quyết định được: ${first.name} còn thiếu ${first.missing.join(', ')}.`)
    const chosen = readRows(input, decisionRow).rows
    for (const group of found.groups) assertDecided(group, chosen, found.rules)
    for (const row of found.rated) {
      const { level, note = '' } = chosen.get(row.id) ?? {}
      await tx
        .update(collectiveRatings)
        .set({ level, note: [row.note, note].filter(Boolean).join(' '), version: row.version + 1 })
        .where(eq(collectiveRatings.id, row.id))
    }
    const { decisionNumber, decidedOn } = input
    await tx
      .update(collectiveRounds)
      .set({
        ...{ state: 'finished', decisionNumber, decidedOn, decidedBy: found.decider },
        version: round.version + 1,
      })
      .where(eq(collectiveRounds.id, round.id))
    await issueRoundDecision(tx, round.id)
    return { goTo: `/collectives/${round.id}?decided=1`, detail: { decisionNumber } }
  },
})
