import 'server-only'
import { after } from 'next/server'
import { log } from '@/lib/core/log'
import { raiseDeadlines } from '@/lib/notices/deadlines'
import { runMail } from './send'

const SELDOM = 30_000
let lookedAt = 0

/** Asked by the launcher once a minute: deadlines and digests that are due by the clock are seen to without anybody looking. */
export function resumeNotices() {
  if (Date.now() - lookedAt < SELDOM) return
  lookedAt = Date.now()
  after(async () => {
    await raiseDeadlines().catch((error: unknown) => log('notices.failed', { reason: String(error) }))
    await runMail().catch((error: unknown) => log('mail.failed', { reason: String(error) }))
  })
}
