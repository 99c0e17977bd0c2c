import 'server-only'
import type { Tx } from '@/db/client'
import { scoreReviews } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'
import { outcomeFrom } from '@/lib/meetings/outcome-of'
import { issueScoreSheet } from './issue-sheet'
import type { LockedScore } from './load'
import { type Given, reviewFrom } from './rules'

/** The cell's own score, once its minutes were received. */
export function scoreToReview({ status, outcome }: Pick<LockedScore, 'status' | 'outcome'>) {
  if (status !== 'received') throw new RuleError('Đồng chí tiếp nhận biên bản trước rồi mới chấm điểm.')
  const { score, counts } = outcomeFrom(outcome) ?? {}
  if (!score || !counts) throw new RuleError('Kỳ sinh hoạt này không có phiếu chấm điểm.')
  return { score, unexcused: counts.unexcused }
}

type By = Pick<typeof scoreReviews.$inferInsert, 'decidedBy' | 'insteadOf' | 'decidedOn'>

/** One row more; the sheet with these points takes the place of the one before. */
export async function recordReview(tx: Tx, thing: LockedScore, given: Given, by: By) {
  const { score, unexcused } = scoreToReview(thing)
  const review = reviewFrom(score, unexcused, given)
  const place = { meetingId: thing.id, orgId: thing.orgId, decidedFor: thing.committee }
  await tx.insert(scoreReviews).values({ ...review, ...place, ...by })
  await issueScoreSheet(tx, thing.minutesId)
  return review
}
