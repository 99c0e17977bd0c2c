import 'server-only'
import { and, count, desc, eq, lt } from 'drizzle-orm'
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

/** New ones, asked only of an account that has any at all. */
export async function countNew(viewer: Viewer) {
  const [row] = await byKey
    .select({ many: count() })
    .from(notices)
    .leftJoin(feedbackItems, ofItem)
    .leftJoin(meetings, ofMeeting)
    .leftJoin(guidanceQuestions, ofQuestion)
    .where(and(shown(viewer), eq(notices.isSeen, false)))
  return row?.many ?? 0
}
