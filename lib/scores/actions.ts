'use server'

import { auditEntries } from '@/db/schema'
import { substitutedFor } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { entry } from '@/lib/core/action-log'
import { NotFound, RuleError } from '@/lib/core/errors'
import { papersAfter, waitingPapersAfter } from '@/lib/papers/after'
import { scoreListFileName } from '@/lib/papers/file-name'
import { issuePaper } from '@/lib/papers/issue'
import { agreeInput, issueListInput, readItems, readPoints, reviewInput } from './input'
import { listSourceOf } from './list-source'
import { lockPlace, lockScore, lockScores, scoreListOf } from './load'
import { recordReview, scoreToReview } from './record'
import { assertCanAgree, assertCanIssueList } from './rules'

/** Chấm điểm của cấp trên: after receiving the minutes; another opinion later is another row. */
export const reviewScore = action({
  permission: 'scores.review',
  input: reviewInput,
  load: (tx, { meetingId }) => lockScore(tx, meetingId),
  run: async ({ tx, viewer, thing, input, today, insteadOf }) => {
    const given = {
      items: readItems(input, scoreToReview(thing).score),
      total: readPoints(input.total, 'total') ?? null,
      reason: input.reason,
    }
    const by = { decidedBy: viewer.accountId, insteadOf, decidedOn: today }
    const review = await recordReview(tx, thing, given, by)
    papersAfter(thing.minutesId, ['scoreSheet'])
    return { goTo: `/scores/${thing.id}?after=review`, detail: { ...review } }
  },
})

/** Nhất trí điểm chi bộ tự chấm of several cells in one step: all of them, or none. */
export const agreeScores = action({
  permission: 'scores.review',
  input: agreeInput,
  load: async (tx, { sheets }, viewer) => {
    const all = await lockScores(tx, viewer, sheets)
    return all?.[0] && { id: all[0].id, path: all[0].path, month: all[0].month, all }
  },
  run: async ({ tx, viewer, thing: { all, month }, input: { orgId }, today }) => {
    assertCanAgree(all)
    const recorded = []
    for (const sheet of all) {
      const insteadOf = substitutedFor(viewer, 'scores.review', sheet)
      const by = { decidedBy: viewer.accountId, insteadOf, decidedOn: today }
      const review = await recordReview(tx, sheet, { items: {}, total: null, reason: '' }, by)
      recorded.push({ ...sheet, detail: { ...review } })
    }
    const [first, ...others] = recorded
    // The wrapper records the first; each of the others gets an entry of its own, in its own cell's chain.
    if (others.length > 0)
      await tx
        .insert(auditEntries)
        .values(others.map(({ detail, ...sheet }) => entry('scores.review', viewer, sheet, detail)))
    waitingPapersAfter(all.map(({ minutesId }) => ({ form: 'scoreSheet', subjectId: minutesId })))
    return {
      goTo: `/scores?org=${orgId}&month=${month.slice(0, 7)}&after=agree`,
      detail: { ...first?.detail },
    }
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
