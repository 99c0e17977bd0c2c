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

/** How many new ones within reach, a hundred at most. */
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

/** For so long a count stands while as many are unseen; what left the viewer's reach meanwhile is counted no longer. */
const COUNTED_FOR = 60_000
const MOST_KEPT = 5_000
const counted = new Map<number, { unseen: number; until: number; within: Promise<number> }>()

/** The same for the band of every page, which knows already how many are unseen: counted anew when that number moves. */
export async function countNewOf(viewer: Viewer, unseen: number): Promise<number> {
  if (unseen === 0) return 0
  const known = counted.get(viewer.accountId)
  if (known?.unseen === unseen && known.until > Date.now()) return known.within
  if (counted.size >= MOST_KEPT) counted.clear()
  const within = countNew(viewer)
  counted.set(viewer.accountId, { unseen, until: Date.now() + COUNTED_FOR, within })
  within.catch(() => counted.delete(viewer.accountId))
  return within
}
