import 'server-only'
import { and, desc, eq, lt } from 'drizzle-orm'
import type { z } from 'zod'
import { byKey } from '@/db/client'
import { feedbackItems, guidanceQuestions, meetings, notices } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import type { noticeFilter } from './input'
import { ofItem, ofMeeting, ofQuestion, shown, toldColumns } from './shown'

/** The viewer's own notices, the newest first. */
export async function listNotices(viewer: Viewer, filter: z.output<typeof noticeFilter>) {
  const [last] = filter.after ?? []
  const rows = await byKey
    .select(toldColumns)
    .from(notices)
    .leftJoin(feedbackItems, ofItem)
    .leftJoin(meetings, ofMeeting)
    .leftJoin(guidanceQuestions, ofQuestion)
    .where(and(shown(viewer), typeof last === 'number' ? lt(notices.id, last) : undefined))
    .orderBy(desc(notices.id))
    .limit(PAGE_SIZE + 1)
  return pageOf(rows, (row) => [row.id])
}
export type NoticeRow = Awaited<ReturnType<typeof listNotices>>['rows'][number]

/** A backlog of thousands is not counted out on every page. */
const MOST_COUNTED = 100

/** How many new ones, a hundred at most; asked only of an account that has any at all. */
export async function countNew(viewer: Viewer) {
  const rows = await byKey
    .select({ id: notices.id })
    .from(notices)
    .leftJoin(feedbackItems, ofItem)
    .leftJoin(meetings, ofMeeting)
    .leftJoin(guidanceQuestions, ofQuestion)
    .where(and(shown(viewer), eq(notices.isSeen, false)))
    .limit(MOST_COUNTED)
  return rows.length
}
