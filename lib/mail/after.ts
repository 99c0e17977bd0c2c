import 'server-only'
import { log } from '@/lib/core/log'
import { seldom } from '@/lib/core/seldom'
import { raiseDeadlines } from '@/lib/notices/deadlines'
import { runMail } from './send'

/** Asked by the launcher once a minute: deadlines and digests that are due by the clock are seen to without anybody looking. */
export const resumeNotices = seldom('mail.failed', async () => {
  await raiseDeadlines().catch((error: unknown) => log('notices.failed', { reason: String(error) }))
  await runMail()
})
