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

/** So many waiting papers are made after one look at a list: the machine belongs to those who write. */
const MOST_AT_ONCE = 20

/** Papers whose maker was interrupted, or that were loaded with the data, are made when somebody looks for them. */
export function waitingPapersAfter(waiting: readonly { form: StoredForm; subjectId: number }[]) {
  for (const { form, subjectId } of waiting.slice(0, MOST_AT_ONCE)) papersAfter(subjectId, [form])
}
