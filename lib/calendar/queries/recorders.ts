import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { hasAccount } from '@/lib/members/conditions'

/** Members of the cell who may be named to write the minutes; without an account, only on paper. */
export async function listRecorders(viewer: Viewer, orgId: number) {
  return db
    .select({
      value: members.id,
      label: sql<string>`concat_ws(', ', ${members.fullName}, nullif(${members.position}, ''))`,
      hasAccount,
    })
    .from(members)
    .where(
      and(
        scope(viewer, 'meetings.register', { path: members.orgPath }),
        eq(members.orgId, orgId),
        eq(members.status, 'active'),
      ),
    )
    .orderBy(members.sortName, members.id)
}
