import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { collectiveRounds } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { supersedePapers } from '@/lib/papers/queue'
import { assertReviewDay } from '@/lib/ratings/rules/campaign'
import { needRuleSet } from '@/lib/rulesets/load'
import type { LockedRound } from './load'

/** Another day of the meeting: the regulation in force on it; not once ballots were counted on the old one. */
export async function moveRound(tx: Tx, round: LockedRound, heldOn: Day) {
  assertReviewDay(round.year, heldOn)
  if (round.returned !== null)
    throw new RuleError(
      `Kết quả kiểm phiếu là của hội nghị ngày ${showDay(round.heldOn)} nên không đổi ở đây được nữa; ghi nhầm ngày thì sửa ở trang của đợt.`,
      'heldOn',
    )
  const ruleSet = await needRuleSet(tx, 'ratings', heldOn, round.path)
  await tx
    .update(collectiveRounds)
    .set({ heldOn, ruleSetId: ruleSet.id })
    .where(eq(collectiveRounds.id, round.id))
}

/** Ngày hội nghị ghi nhầm: what was counted stays, as long as the same regulation holds on both days. */
export async function correctHeldDay(tx: Tx, round: LockedRound, heldOn: Day) {
  assertReviewDay(round.year, heldOn)
  if (round.returned === null)
    throw new RuleError(
      'Chưa có kết quả kiểm phiếu; đồng chí đổi ngày hội nghị ở bước nhập số liệu.',
      'heldOn',
    )
  if (heldOn === round.heldOn) throw new RuleError('Đợt đang ghi đúng ngày này.', 'heldOn')
  const ruleSet = await needRuleSet(tx, 'ratings', heldOn, round.path)
  if (ruleSet.id !== round.ruleSetId)
    throw new RuleError(
      `Hội nghị ngày ${showDay(heldOn)} theo quy định khác nên kết quả đã nhập không dùng được.`,
      'heldOn',
    )
  await tx
    .update(collectiveRounds)
    .set({ heldOn, version: round.version + 1 })
    .where(eq(collectiveRounds.id, round.id))
}

/** It stays readable with its reason, its decision holds no longer, and another may be opened in its place. */
export async function endRound(tx: Tx, round: LockedRound, reason: string) {
  await tx
    .update(collectiveRounds)
    .set({ state: 'ended', withdrawnReason: reason, version: round.version + 1 })
    .where(eq(collectiveRounds.id, round.id))
  await supersedePapers(tx, round.id, ['collectiveDecision'])
  return { goTo: `/collectives/${round.id}`, detail: { reason, year: round.year } }
}
