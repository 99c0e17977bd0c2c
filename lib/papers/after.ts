import 'server-only'
import { after } from 'next/server'
import { log } from '@/lib/core/log'
import { makeQueuedPapers } from './store'

/** Once the answer has gone out the papers are made; whatever goes wrong there never reaches the person who waits. */
export function papersAfter(minutesId: number) {
  after(() =>
    makeQueuedPapers(minutesId).catch((error: unknown) =>
      log('paper.failed', { minutesId, reason: String(error) }),
    ),
  )
}
