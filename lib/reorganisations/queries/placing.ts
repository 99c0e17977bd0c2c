import 'server-only'
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { isCurrent } from '@/lib/members/conditions'
import { rankOf } from '@/lib/members/rank'
import { isPriority } from '@/lib/reorganisations/rules'

/** Everybody who must be placed when a cell ends: leaders first. */
export async function listToPlace(viewer: Viewer, cellId: number) {
  const rows = await db
    .select({
      id: members.id,
      fullName: members.fullName,
      position: members.position,
      standing: members.standing,
      status: members.status,
      isUnderWay: sql<boolean>`exists (select 1 from transfers where transfers.member_id = members.id
        and transfers.state in ('begun', 'introduced', 'presented'))`,
    })
    .from(members)
    .where(
      and(
        eq(members.orgId, cellId),
        isCurrent,
        scope(viewer, 'organisations.dissolve', { path: members.orgPath }),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
  return rows.toSorted((a, b) => rankOf(a.position) - rankOf(b.position))
}

/** Cells that may receive: of the same superior, or all within reach; the weak and the far ones first. */
export async function listReceiving(
  viewer: Viewer,
  cell: { id: number; parentId: number | null },
  from: 'near' | 'all',
) {
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      tags: organisations.tags,
      members: sql<number>`(select count(*)::int from members
        where members.org_id = organisations.id and members.status in ('active', 'elsewhere', 'suspended'))`,
    })
    .from(organisations)
    .where(
      and(
        scope(viewer, 'organisations.dissolve', { path: organisations.path }),
        eq(organisations.kind, 'cell'),
        ne(organisations.id, cell.id),
        isNull(organisations.endedOn),
        from === 'near' && cell.parentId !== null ? eq(organisations.parentId, cell.parentId) : undefined,
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))
  return rows
    .map((row) => ({ ...row, isPriority: isPriority(row.tags) }))
    .toSorted((a, b) => Number(b.isPriority) - Number(a.isPriority))
}
export type Receiving = Awaited<ReturnType<typeof listReceiving>>[number]

/** Organisations that may stand above another from a day on, or take it in. */
export async function listTargets(
  viewer: Viewer,
  kinds: readonly (typeof organisations.$inferSelect)['kind'][],
) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      path: organisations.path,
    })
    .from(organisations)
    .where(
      and(
        scope(viewer, 'organisations.move', { path: organisations.path }),
        isNull(organisations.endedOn),
        kinds.length > 0 ? sql`${organisations.kind} in ${[...kinds]}` : sql`false`,
      ),
    )
    .orderBy(asc(sql`length(${organisations.path})`), asc(organisations.name))
}
