import 'server-only'
import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members, organisations, posts } from '@/db/schema'
import { hasApplied } from '@/lib/core/on-day'
import { isCurrent } from '@/lib/members/conditions'

/** Whoever is in the register, locked, with what minutes print behind the name. */
export async function memberForPost(tx: Tx, memberId: number) {
  const [found] = await tx
    .select({ id: members.id, path: members.orgPath, orgId: members.orgId, position: members.position })
    .from(members)
    .where(and(eq(members.id, memberId), isCurrent))
    .for('no key update')
  return found
}

/** A post that runs, locked; its place is that of the member. */
export const runningPost = (tx: Tx, postId: number) => lockPost(tx, postId, isNull(posts.endsOn))

/** One that somebody wrote down as held, running or over. */
export const heldPost = (tx: Tx, postId: number) => lockPost(tx, postId, hasApplied('posts'))

async function lockPost(tx: Tx, postId: number, which: SQL) {
  const [found] = await tx
    .select({
      id: posts.id,
      path: members.orgPath,
      memberId: posts.memberId,
      kind: posts.kind,
      startsOn: posts.startsOn,
      endsOn: posts.endsOn,
      endNote: posts.endNote,
      orgId: posts.orgId,
      orgPath: organisations.path,
      version: posts.version,
    })
    .from(posts)
    .innerJoin(members, eq(members.id, posts.memberId))
    .innerJoin(organisations, eq(organisations.id, posts.orgId))
    .where(and(eq(posts.id, postId), which))
    .for('no key update', { of: posts })
  return found
}

/** Nơi giữ chức vụ, locked: two posts of one organisation are recorded one after the other. */
export async function placeOfPost(tx: Tx, orgId: number) {
  const [place] = await tx
    .select({
      id: organisations.id,
      path: organisations.path,
      kind: organisations.kind,
      name: organisations.name,
    })
    .from(organisations)
    .where(and(eq(organisations.id, orgId), isNull(organisations.endedOn)))
    .for('no key update')
  return place
}

export async function heldAt(tx: Tx, orgId: number) {
  return tx
    .select({ memberId: posts.memberId, fullName: members.fullName, kind: posts.kind })
    .from(posts)
    .innerJoin(members, eq(members.id, posts.memberId))
    .where(and(eq(posts.orgId, orgId), isNull(posts.endsOn)))
}
