import 'server-only'
import type { Tx } from '@/db/client'
import { papers } from '@/db/schema'
import type { PaperData } from './catalogue'
import type { StoredForm } from './sources'

/** What has become final and is to be printed. */
type Subject = {
  id: number
  orgId: number
  /** A subject that can become final again, such as a list returned and sent anew, gives the version it has now. */
  version?: number
}

/** `data`: where the subject may change later, what the paper says is kept now; else it is read when it is drawn. */
type Waiting = { [Form in StoredForm]: { form: Form; fileName: string; data?: PaperData[Form] } }[StoredForm]

/**
 * Papers of what has become final wait in the queue; nobody who completes or sends waits for a PDF. Each version of a
 * subject has its own papers beside the earlier ones, which stay as they are; people get the latest.
 */
export async function queuePapers(tx: Tx, { id, orgId, version = 1 }: Subject, waiting: Waiting[]) {
  await tx
    .insert(papers)
    .values(waiting.map((paper) => ({ ...paper, subjectId: id, subjectVersion: version, orgId })))
    .onConflictDoNothing()
}
