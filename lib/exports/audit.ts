import 'server-only'
import { db } from '@/db/client'
import { auditEntries } from '@/db/schema'
import { type Permission, pathsFor, type Viewer } from '@/lib/auth/policy'

type List = { name: string; permission: Permission; detail: Record<string, unknown> }

/** Who took which list along, with which filter. */
export async function recordList(viewer: Viewer, { name, permission, detail }: List) {
  const [path = ''] = pathsFor(viewer, permission).toSorted((one, other) => one.length - other.length)
  await db.insert(auditEntries).values({
    accountId: viewer.accountId,
    action: 'lists.export',
    subject: `lists:${name}`,
    orgPath: path,
    outcome: 'read',
    detail,
  })
}
