import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { isCurrent } from '@/lib/members/conditions'

/** Whom the secretary of a cell may give a task, or give one again. */
export async function listAssignable(viewer: Viewer, cellId: number) {
  return db
    .select({ id: members.id, name: members.fullName, position: members.position })
    .from(members)
    .where(
      and(
        eq(members.orgId, cellId),
        isCurrent,
        scope(viewer, 'tasks.give', { path: members.orgPath }),
        scope(viewer, 'members.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
}
