import 'server-only'
import { and, count, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey, db } from '@/db/client'
import { accounts, memberChanges, members, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'

const place = { path: members.orgPath, ownerId: members.id }
const columns = {
  id: memberChanges.id,
  memberId: members.id,
  fullName: members.fullName,
  cell: organisations.shortName,
  after: memberChanges.after,
  state: memberChanges.state,
  proposedOn: memberChanges.proposedOn,
}
const MOST_LISTED = 300

/** Đề nghị sửa thông tin: those that wait first, then the newest. */
export async function listChanges(
  viewer: Viewer,
  { state }: { state?: (typeof memberChanges.$inferSelect)['state'] },
  most = MOST_LISTED,
) {
  return db
    .select(columns)
    .from(memberChanges)
    .innerJoin(members, eq(members.id, memberChanges.memberId))
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(and(state && eq(memberChanges.state, state), scope(viewer, 'memberChanges.read', place)))
    .orderBy(sql`${memberChanges.state} <> 'waiting'`, desc(memberChanges.proposedOn), desc(memberChanges.id))
    .limit(most)
}
export type ChangeRow = Awaited<ReturnType<typeof listChanges>>[number]

const decider = alias(accounts, 'decider')

export async function getChange(viewer: Viewer, changeId: number) {
  const [found] = await byKey
    .select({
      ...columns,
      path: members.orgPath,
      before: memberChanges.before,
      reason: memberChanges.reason,
      proposedBy: accounts.fullName,
      decidedBy: decider.fullName,
      decidedOn: memberChanges.decidedOn,
      refusal: memberChanges.refusal,
      version: memberChanges.version,
    })
    .from(memberChanges)
    .innerJoin(members, eq(members.id, memberChanges.memberId))
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .innerJoin(accounts, eq(accounts.id, memberChanges.proposedBy))
    .leftJoin(decider, eq(decider.id, memberChanges.decidedBy))
    .where(and(eq(memberChanges.id, changeId), scope(viewer, 'memberChanges.read', place)))
  return found
}

/** The proposal about one member that waits. */
export async function getWaitingChange(viewer: Viewer, memberId: number) {
  const [found] = await byKey
    .select({ id: memberChanges.id, proposedOn: memberChanges.proposedOn })
    .from(memberChanges)
    .innerJoin(members, eq(members.id, memberChanges.memberId))
    .where(
      and(
        eq(memberChanges.memberId, memberId),
        eq(memberChanges.state, 'waiting'),
        scope(viewer, 'memberChanges.read', place),
      ),
    )
  return found
}

/** How many wait for the viewer, and since when. */
export async function countChangesToDecide(viewer: Viewer) {
  const [found] = await db
    .select({ n: count(), since: sql<Day | null>`min(${memberChanges.proposedOn})` })
    .from(memberChanges)
    .innerJoin(members, eq(members.id, memberChanges.memberId))
    .where(
      and(
        eq(memberChanges.state, 'waiting'),
        scope(viewer, 'memberChanges.decide', { path: members.orgPath }),
      ),
    )
  return found ?? { n: 0, since: null }
}
