import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'

/** Members of the cell who may be named to write the minutes. */
export async function listRecorders(viewer: Viewer, orgId: number) {
  return db
    .select({
      value: members.id,
      label: sql<string>`concat_ws(', ', ${members.fullName}, nullif(${members.position}, ''))`,
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
