import 'server-only'
import type { Tx } from '@/db/client'
import { papers } from '@/db/schema'
import type { MeetingKind } from '@/lib/meetings/rules/kinds'
import { paperFileName } from './file-name'

type Subject = { id: number; orgId: number; kind: MeetingKind; month: string; cell: string }

/** Papers of completed minutes wait in the queue; completing never waits for a PDF. */
export async function queuePapers(tx: Tx, subject: Subject, hasResolution: boolean) {
  const forms = hasResolution ? (['minutes', 'resolution'] as const) : (['minutes'] as const)
  await tx
    .insert(papers)
    .values(
      forms.map((form) => ({
        form,
        subjectId: subject.id,
        orgId: subject.orgId,
        fileName: paperFileName(form, subject.month, subject.cell, subject.kind),
      })),
    )
    .onConflictDoNothing()
}
