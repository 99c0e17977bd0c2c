import { resumeBatches } from '@/lib/batches/after'
import { isDatabaseReachable } from '@/lib/core/health'
import { purge } from '@/lib/core/retention'
import { resumeNotices } from '@/lib/mail/after'
import { resumePapers } from '@/lib/papers/resume'

export const dynamic = 'force-dynamic'

/** For the launcher, a proxy or a monitor: does the portal answer, and its database? Tells nothing else. */
export async function GET() {
  const reachable = await isDatabaseReachable()
  if (reachable) for (const begin of [resumeBatches, resumeNotices, resumePapers, purge]) begin()
  return new Response(reachable ? 'ok' : 'database unreachable', {
    status: reachable ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
