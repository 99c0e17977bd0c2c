import 'server-only'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { scheduleNotices } from '@/db/schema'
import { noticeContent } from './notice-content'

/** What an issued notice says, as it stood on the day of issue. */
export async function noticeData(from: Db | Tx, noticeId: number) {
  const [found] = await from
    .select({ content: scheduleNotices.content })
    .from(scheduleNotices)
    .where(eq(scheduleNotices.id, noticeId))
  return found && noticeContent.parse(found.content)
}
