import 'server-only'
import { after } from 'next/server'
import { log } from '@/lib/core/log'
import { raiseDeadlines } from './deadlines'

const SELDOM = 30_000
let lookedAt = 0

/** Asked by the launcher once a minute: what is due by the clock is done without anybody looking. */
export function resumeNotices() {
  if (Date.now() - lookedAt < SELDOM) return
  lookedAt = Date.now()
  after(async () => {
    await raiseDeadlines().catch((error: unknown) => log('notices.failed', { reason: String(error) }))
  })
}
