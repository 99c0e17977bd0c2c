import 'server-only'
import { and, asc, count, eq, gte, lte, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { awayStays, exemptions, members, memberships, organisations, organisationVersions } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { heldOn } from '@/lib/core/on-day'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { inexact } from '@/lib/core/search'
import { afterKey, during, matches, totalled } from '@/lib/members/conditions'
import type { MemberFilter } from '@/lib/members/input'
import { inCut } from '@/lib/organisations/cut'
import { insideThen } from '@/lib/statistics/place-then'

const cellThen = organisationVersions

/** Who the trail says stood where on that day; of cells that the viewer reaches where they stand today. */
const conditions = async (viewer: Viewer, filter: MemberFilter, day: Day) =>
  and(
    heldOn(memberships, day),
    scope(viewer, 'members.read', { path: organisations.path, ownerId: members.id }),
    filter.org ? await insideThen({ id: filter.org }, cellThen.path, day) : undefined,
    filter.direct && eq(cellThen.parentId, filter.org ?? 0),
    inCut(memberships.orgId, { tag: filter.tag }),
    filter.type && eq(cellThen.cellType, filter.type),
    filter.admitted ? gte(members.admittedOn, `${filter.admitted}-01-01`) : undefined,
    filter.admitted ? lte(members.admittedOn, `${filter.admitted}-12-31`) : undefined,
    matches(filter, day, memberships),
  )
const ofThen = (day: Day) => and(eq(cellThen.orgId, memberships.orgId), heldOn(cellThen, day))

/** The list as of a day: cell, standing and status of then. */
export async function listMembersOn(viewer: Viewer, filter: MemberFilter, day: Day, size = PAGE_SIZE) {
  const rank = inexact(members.fullName, filter.q)
  const rows = await db
    .select({
      id: members.id,
      fullName: members.fullName,
      sortName: members.sortName,
      birthYear: members.birthYear,
      standing: memberships.standing,
      status: memberships.status,
      cell: cellThen.shortName,
      isExempt: during(exemptions, day),
      isAway: during(awayStays, day),
      /** Where the member stands now. */
      pathNow: sql<string>`${members.orgPath}`,
      rank: rank.as('rank'),
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .innerJoin(organisations, eq(organisations.id, memberships.orgId))
    .innerJoin(cellThen, ofThen(day))
    .where(and(await conditions(viewer, filter, day), afterKey(filter.after, rank)))
    .orderBy(sql`rank`, asc(members.sortName), asc(members.id))
    .limit(size + 1)
  return pageOf(rows, ({ rank: exactness, sortName, id }) => [exactness, sortName, id], size)
}
export type MemberOnRow = Awaited<ReturnType<typeof listMembersOn>>['rows'][number]

/** How many the list of that day holds, by standing. */
export async function countMembersOn(viewer: Viewer, filter: MemberFilter, day: Day) {
  const rows = await db
    .select({ standing: memberships.standing, n: count() })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .innerJoin(organisations, eq(organisations.id, memberships.orgId))
    .innerJoin(cellThen, ofThen(day))
    .where(await conditions(viewer, filter, day))
    .groupBy(memberships.standing)
  return totalled(rows)
}
