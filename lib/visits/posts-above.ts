import 'server-only'
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { members, organisations, posts } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { heldOn } from '@/lib/core/on-day'
import { postName } from '@/lib/posts/labels'

/** Who holds a post of a committee above the cell, by that of the nearest one, which comes first: likely guests, though nobody listed them. */
export async function postsAbove(from: Db | Tx, viewer: Viewer, cell: { path: string }, day: Day) {
  const rows = await from
    .select({
      id: posts.id,
      memberId: posts.memberId,
      name: members.fullName,
      kind: posts.kind,
      orgKind: organisations.kind,
      orgName: organisations.name,
    })
    .from(posts)
    .innerJoin(members, eq(members.id, posts.memberId))
    .innerJoin(organisations, eq(organisations.id, posts.orgId))
    .where(
      and(
        scope(viewer, 'visits.names', { path: organisations.path }),
        sql`starts_with(${cell.path}, ${organisations.path})`,
        ne(organisations.path, cell.path),
        heldOn(posts, day),
      ),
    )
    .orderBy(desc(organisations.path), asc(posts.kind), asc(members.sortName), asc(posts.id))
    .limit(60)
  const nearest = rows.filter(({ memberId }, at) => rows.findIndex((row) => row.memberId === memberId) === at)
  return nearest.map(({ id, memberId: _, name, ...post }) => ({
    id: `post-${id}`,
    name,
    position: postName(post),
    unit: '',
  }))
}
