import 'server-only'
import { db } from '@/db/client'
import { auditEntries } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'

/** Who took a member's data along. */
export async function recordPersonal(viewer: Viewer, { id, orgPath }: { id: number; orgPath: string }) {
  await db.insert(auditEntries).values({
    accountId: viewer.accountId,
    action: 'members.export',
    subject: `members:${id}`,
    orgPath,
    outcome: 'read',
    detail: {},
  })
}
