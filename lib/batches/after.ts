import 'server-only'
import { after } from 'next/server'
import { log } from '@/lib/core/log'
import { runBatches } from './run'

/** Once the answer has gone out, waiting batches are worked on, also those whose process was ended in the middle. */
export function batchesAfter() {
  after(() => runBatches().catch((error: unknown) => log('batch.failed', { reason: String(error) })))
}

const SELDOM = 30_000
let lookedAt = 0

/** Asked by the launcher at each start, so that what was interrupted goes on without anybody looking. */
export function resumeBatches() {
  if (Date.now() - lookedAt < SELDOM) return
  lookedAt = Date.now()
  batchesAfter()
}
