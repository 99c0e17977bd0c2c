import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { organisations } from '@/db/schema'
import { type Permission, scope, type Viewer } from '@/lib/auth/policy'

const standingFirst = (viewer: Viewer, permission: Permission) =>
  and(eq(organisations.kind, 'top'), scope(viewer, permission, { path: organisations.path }))

/** The top organisation for which the viewer may do this. */
export async function getTop(viewer: Viewer, permission: Permission) {
  const [top] = await db
    .select({ id: organisations.id, path: organisations.path, name: organisations.name })
    .from(organisations)
    .where(standingFirst(viewer, permission))
    .orderBy(asc(organisations.id))
    .limit(1)
  return top
}

/** The same, locked: two who change what it holds do so one after the other. */
export async function lockTop(tx: Tx, viewer: Viewer, permission: Permission) {
  const [top] = await tx
    .select({ id: organisations.id, path: organisations.path })
    .from(organisations)
    .where(standingFirst(viewer, permission))
    .orderBy(asc(organisations.id))
    .limit(1)
    .for('no key update')
  return top
}

/** The first id of a path is the organisation at the top. */
export const topOf = (path: string) => Number(path.split('/')[1])
