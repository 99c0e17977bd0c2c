import 'server-only'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { members, organisations, posts } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { heldOn } from '@/lib/core/on-day'

/** Chức vụ đảng of one member: those that run first, then the history. */
export async function listPosts(viewer: Viewer, memberId: number) {
  return byKey
    .select({
      id: posts.id,
      kind: posts.kind,
      orgKind: organisations.kind,
      orgName: organisations.name,
      orgPath: organisations.path,
      startsOn: posts.startsOn,
      endsOn: posts.endsOn,
      basis: posts.basis,
      decisionNumber: posts.decisionNumber,
      decidedBy: posts.decidedBy,
      endNote: posts.endNote,
    })
    .from(posts)
    .innerJoin(members, eq(members.id, posts.memberId))
    .innerJoin(organisations, eq(organisations.id, posts.orgId))
    .where(
      and(
        eq(posts.memberId, memberId),
        scope(viewer, 'members.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
    .orderBy(sql`${posts.endsOn} desc nulls first`, desc(posts.startsOn), asc(posts.kind), asc(posts.id))
}
export type PostRow = Awaited<ReturnType<typeof listPosts>>[number]

/** Who held a post of an organisation on a day, the highest first. */
export async function listPostsOn(viewer: Viewer, orgId: number, day: Day) {
  return byKey
    .select({
      id: posts.id,
      memberId: members.id,
      fullName: members.fullName,
      kind: posts.kind,
      orgKind: organisations.kind,
      orgName: organisations.name,
    })
    .from(posts)
    .innerJoin(members, eq(members.id, posts.memberId))
    .innerJoin(organisations, eq(organisations.id, posts.orgId))
    .where(
      and(
        eq(posts.orgId, orgId),
        heldOn(posts, day),
        scope(viewer, 'members.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
    .orderBy(asc(posts.kind), asc(members.sortName), asc(posts.id))
}

/** Where a member may be recorded to hold a post: the own cell and what stands above, as far as the viewer records. */
export async function listPostPlaces(viewer: Viewer, member: { path: string }) {
  return byKey
    .select({ id: organisations.id, name: organisations.name, kind: organisations.kind })
    .from(organisations)
    .where(
      and(
        sql`starts_with(${member.path}, ${organisations.path})`,
        inArray(organisations.kind, ['top', 'grassroots', 'section', 'cell']),
        isNull(organisations.endedOn),
        scope(viewer, 'posts.record', { path: organisations.path }),
      ),
    )
    .orderBy(desc(organisations.path))
}
