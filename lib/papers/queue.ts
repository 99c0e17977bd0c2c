import 'server-only'
import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { papers } from '@/db/schema'
import { businessDayIn } from '@/lib/core/settings'
import type { PaperData } from './catalogue'
import type { StoredForm } from './sources'

/** What has become final and is to be printed. */
type Subject = {
  id: number
  orgId: number
  /** A subject that can become final again, such as a list returned and sent anew, gives the version it has now. */
  version?: number
  /** Who asks for it or sends it out; papers that follow from a step of their record have nobody. */
  issuedBy?: number
}

/** `data`: where the subject may change later, what the paper says is kept now; else it is read when it is drawn. */
export type Waiting = {
  [Form in StoredForm]: { form: Form; fileName: string; data?: PaperData[Form] }
}[StoredForm]

/**
 * Papers of what has become final wait in the queue; nobody who completes or sends waits for a PDF. Each version of a
 * subject has its own papers beside the earlier ones, which stay as they are; people get the latest.
 */
export async function queuePapers(tx: Tx, { id, orgId, version = 1, issuedBy }: Subject, waiting: Waiting[]) {
  const issuedOn = await businessDayIn(tx)
  await supersedePapers(
    tx,
    id,
    waiting.map(({ form }) => form),
    version,
  )
  await tx
    .insert(papers)
    .values(
      waiting.map((paper) => ({
        ...paper,
        subjectId: id,
        subjectVersion: version,
        orgId,
        issuedOn,
        issuedBy,
      })),
    )
    .onConflictDoNothing()
}

/** Papers of earlier versions stay for ever, as replaced ones: their code no longer says that they hold. */
export async function supersedePapers(
  tx: Tx,
  subjectId: number,
  forms: StoredForm[],
  beforeVersion?: number,
) {
  await tx
    .update(papers)
    .set({ supersededAt: sql`now()` })
    .where(
      and(
        eq(papers.subjectId, subjectId),
        inArray(papers.form, forms),
        beforeVersion === undefined ? undefined : lt(papers.subjectVersion, beforeVersion),
        isNull(papers.supersededAt),
      ),
    )
}
