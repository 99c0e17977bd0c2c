import 'server-only'
import { db } from '@/db/client'
import { auditEntries } from '@/db/schema'
import { isInspected } from '@/lib/audit/inspection'
import type { Viewer } from '@/lib/auth/policy'

/** Who took which paper: reading minutes is part of the record. */
export async function recordReading(viewer: Viewer, subject: string, orgPath: string, form: string) {
  if (isInspected(viewer, orgPath)) return
  await db.insert(auditEntries).values({
    accountId: viewer.accountId,
    action: 'paper.read',
    subject,
    orgPath,
    outcome: 'read',
    detail: { form },
  })
}
