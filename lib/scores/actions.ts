'use server'

import { scoreReviews } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { outcomeFrom } from '@/lib/meetings/outcome-of'
import { readItems, readPoints, reviewInput } from './input'
import { lockScore } from './load'
import { reviewFrom } from './rules'

/** Chấm điểm của cấp trên: after receiving the minutes; another opinion later is another row. */
export const reviewScore = action({
  permission: 'scores.review',
  input: reviewInput,
  load: (tx, { meetingId }) => lockScore(tx, meetingId),
  run: async ({ tx, viewer, thing, input, today, insteadOf }) => {
    if (thing.status !== 'received')
      throw new RuleError('Đồng chí tiếp nhận biên bản trước rồi mới chấm điểm.')
    const outcome = outcomeFrom(thing.outcome)
    if (!outcome?.score) throw new RuleError('Kỳ sinh hoạt này không có phiếu chấm điểm.')
    const review = reviewFrom(outcome.score, outcome.counts.unexcused, {
      items: readItems(input, outcome.score),
      total: readPoints(input.total, 'total') ?? null,
      reason: input.reason,
    })
    await tx.insert(scoreReviews).values({
      ...review,
      meetingId: thing.id,
      orgId: thing.orgId,
      decidedFor: thing.committee,
      decidedBy: viewer.accountId,
      insteadOf,
      decidedOn: today,
    })
    return { goTo: `/scores/${thing.id}?after=review`, detail: { ...review } }
  },
})
