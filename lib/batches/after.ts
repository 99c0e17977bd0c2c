import 'server-only'
import { after } from 'next/server'
import { log } from '@/lib/core/log'
import { seldom } from '@/lib/core/seldom'
import { runBatches } from './run'

/** Once the answer has gone out, waiting batches are worked on, also those whose process was ended in the middle. */
export function batchesAfter() {
  after(() => runBatches().catch((error: unknown) => log('batch.failed', { reason: String(error) })))
}

/** Asked by the launcher at each start, so that what was interrupted goes on without anybody looking. */
export const resumeBatches = seldom('batch.failed', runBatches)
