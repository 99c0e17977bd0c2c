import 'server-only'
import { after } from 'next/server'
import { log } from '@/lib/core/log'
import type { StoredForm } from './sources'
import { makeQueuedPapers } from './store'

/** Once the answer has gone out the papers are made; whatever goes wrong there never reaches the person who waits. */
export function papersAfter(subjectId: number, forms: readonly StoredForm[]) {
  after(() =>
    makeQueuedPapers(subjectId, forms).catch((error: unknown) =>
      log('paper.failed', { subjectId, forms, reason: String(error) }),
    ),
  )
}
