import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { meetings, minutes, organisations, scoreReviews } from '@/db/schema'
import { contentOf } from '@/lib/meetings/content-of'
import { letterheadOf, letterheadShape } from '@/lib/meetings/letterhead'
import { outcomeFrom } from '@/lib/meetings/outcome-of'
import { paperFileName } from '@/lib/papers/file-name'
import { issuePaper } from '@/lib/papers/issue'
import { holdsPaper } from '@/lib/papers/store'
import { scoreSheetFrom } from './sheet-paper'

/**
 * Phiếu chấm điểm of finished minutes: the cell's own points, and those of the committee above once it gave them. Given
 * anew, they are a sheet in the place of the one before. Minutes are completed without waiting for it: it is made when it
 * is first printed or reviewed.
 */
export async function issueScoreSheet(tx: Tx, minutesId: number) {
  const [found] = await tx
    .select({
      orgId: minutes.orgId,
      cell: organisations.name,
      kind: meetings.kind,
      month: meetings.month,
      heldOn: meetings.heldOn,
      meetingId: minutes.meetingId,
      status: minutes.status,
      content: minutes.content,
      outcome: minutes.outcome,
      letterhead: minutes.letterhead,
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .where(eq(minutes.id, minutesId))
    .for('no key update', { of: minutes })
  const outcome = outcomeFrom(found?.outcome)
  if (!found || !outcome?.score || found.status === 'draft') return
  const { orgId, kind, month, cell } = found
  const names = letterheadShape.safeParse(found.letterhead).data ?? (await letterheadOf(tx, orgId))
  if (!names) return
  const reviews = await tx
    .select({
      items: scoreReviews.items,
      total: scoreReviews.total,
      band: scoreReviews.band,
      reason: scoreReviews.reason,
    })
    .from(scoreReviews)
    .where(eq(scoreReviews.meetingId, found.meetingId))
    .orderBy(desc(scoreReviews.id))
    .limit(1)
  const sheet = { ...found, content: contentOf(found.content), outcome, reviews }
  const data = scoreSheetFrom(sheet, outcome.score, names)
  const fileName = paperFileName('scoreSheet', month, cell, kind)
  await issuePaper(tx, { id: minutesId, orgId }, () => ({ form: 'scoreSheet', fileName, data }))
}

/** Before the first print there is none. */
export async function scoreSheetIsThere(minutesId: number) {
  if (await holdsPaper('scoreSheet', minutesId)) return
  await db.transaction((tx) => issueScoreSheet(tx, minutesId))
}
