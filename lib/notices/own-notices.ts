import 'server-only'
import { and, eq } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { feedbackItems, guidanceQuestions, meetings, notices } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { NotFound } from '@/lib/core/errors'
import { placeOf } from './labels'
import { ofItem, ofMeeting, ofQuestion, shown, toldColumns } from './shown'

const seen = { isSeen: true }

/** Mở: it is no longer new, and leads to what it speaks of. */
export async function openOwn(viewer: Viewer, noticeId: number) {
  const [found] = await byKey
    .select(toldColumns)
    .from(notices)
    .leftJoin(feedbackItems, ofItem)
    .leftJoin(meetings, ofMeeting)
    .leftJoin(guidanceQuestions, ofQuestion)
    .where(and(eq(notices.id, noticeId), shown(viewer)))
  if (!found) throw new NotFound()
  await byKey.update(notices).set(seen).where(eq(notices.id, found.id))
  return placeOf(found)
}

/** Đã xem tất cả: also what is out of reach by now, so that nothing is counted that nobody can open. */
export const seeAllOwn = ({ accountId }: Viewer) =>
  byKey
    .update(notices)
    .set(seen)
    .where(and(eq(notices.accountId, accountId), eq(notices.isSeen, false)))
