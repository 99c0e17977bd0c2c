import 'server-only'
import { eq } from 'drizzle-orm'
import { after } from 'next/server'
import { db } from '@/db/client'
import { scheduleNotices } from '@/db/schema'
import { log } from '@/lib/core/log'
import { renderPaper } from '@/lib/papers/pool'
import { keptPaper } from '@/lib/papers/store'
import { noticeContent } from './notice-content'

export const noticeForm = 'scheduleNotice'

async function drawNotice(id: number) {
  const [found] = await db
    .select({ content: scheduleNotices.content })
    .from(scheduleNotices)
    .where(eq(scheduleNotices.id, id))
  return found && renderPaper(noticeForm, noticeContent.parse(found.content))
}

/** The issued paper: made once, then always the same bytes. */
export const noticePaperOf = (id: number) => keptPaper(noticeForm, id, () => drawNotice(id))

/** Made once the answer has gone out, so that nobody waits for it. */
export function noticeAfter(id: number) {
  after(() =>
    noticePaperOf(id).catch((error: unknown) =>
      log('paper.failed', { form: noticeForm, noticeId: id, reason: String(error) }),
    ),
  )
}
