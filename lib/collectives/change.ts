import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { collectiveRounds } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { assertReviewDay } from '@/lib/ratings/rules/campaign'
import { needRuleSet } from '@/lib/rulesets/load'
import type { LockedRound } from './load'

/** Another day of the meeting: the regulation in force on it; not once ballots were counted on the old one. */
export async function moveRound(tx: Tx, round: LockedRound, heldOn: Day) {
  assertReviewDay(round.year, heldOn)
  if (round.returned !== null)
    throw new RuleError(
      `Kết quả kiểm phiếu là của hội nghị ngày ${showDay(round.heldOn)} nên không đổi ngày hội nghị được nữa.`,
      'heldOn',
    )
  const ruleSet = await needRuleSet(tx, 'ratings', heldOn, round.path)
  await tx
    .update(collectiveRounds)
    .set({ heldOn, ruleSetId: ruleSet.id })
    .where(eq(collectiveRounds.id, round.id))
}

/** It stays readable with its reason, and another may be opened in its place. */
export async function endRound(tx: Tx, round: LockedRound, reason: string) {
  await tx
    .update(collectiveRounds)
    .set({ state: 'ended', withdrawnReason: reason, version: round.version + 1 })
    .where(eq(collectiveRounds.id, round.id))
  return { goTo: `/collectives/${round.id}`, detail: { reason, year: round.year } }
}
