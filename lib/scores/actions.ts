'use server'

import { scoreReviews } from '@/db/schema'
import { action } from '@/lib/core/action'
import { NotFound, RuleError } from '@/lib/core/errors'
import { outcomeFrom } from '@/lib/meetings/outcome-of'
import { papersAfter } from '@/lib/papers/after'
import { scoreListFileName } from '@/lib/papers/file-name'
import { issuePaper } from '@/lib/papers/issue'
import { issueListInput, readItems, readPoints, reviewInput } from './input'
import { issueScoreSheet } from './issue-sheet'
import { listSourceOf } from './list-source'
import { lockPlace, lockScore, scoreListOf } from './load'
import { assertCanIssueList, reviewFrom } from './rules'

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
    await issueScoreSheet(tx, thing.minutesId)
    papersAfter(thing.minutesId, ['scoreSheet'])
    return { goTo: `/scores/${thing.id}?after=review`, detail: { ...review } }
  },
})

/** Ban hành danh sách tổng hợp: kept as it was signed and sent; changed since, it is issued anew in its place. */
export const issueScoreList = action({
  permission: 'scores.issue',
  input: issueListInput,
  load: (tx, { orgId }) => lockPlace(tx, orgId),
  run: async ({ tx, viewer, thing, input: { month }, today }) => {
    const source = await listSourceOf(tx, viewer, thing, { month, today })
    if (!source) throw new NotFound()
    assertCanIssueList(source.lines)
    const listId = await scoreListOf(tx, thing.id, month)
    const isNew = await issuePaper(
      tx,
      { id: listId, orgId: thing.id, issuedBy: viewer.accountId },
      source.paperOn(scoreListFileName(month, thing.name)),
    )
    if (!isNew)
      throw new RuleError(
        'Danh sách chưa có gì khác bản đã ban hành. Đồng chí in bản đã ban hành; có thay đổi thì ban hành lại.',
      )
    papersAfter(listId, ['scoreList'])
    return {
      goTo: `/scores?org=${thing.id}&month=${month.slice(0, 7)}&after=issue`,
      detail: { list: listId, month, cells: source.lines.length },
    }
  },
})
