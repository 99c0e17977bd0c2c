import 'server-only'
import { and, asc, count, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { members, organisations, yearlySlips } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { SlipFilter } from '@/lib/records/input'
import { keptBelow, MOST_LISTED, type Place, partOf } from '@/lib/records/parts'

const ofYear = (year: number) => and(eq(yearlySlips.memberId, members.id), eq(yearlySlips.year, year))

const ofState = (state: SlipFilter['state']): SQL | undefined =>
  state && (state === 'handedIn' ? isNotNull(yearlySlips.memberId) : isNull(yearlySlips.memberId))

/** Who has handed in the slip of a year, and who has not. */
export async function listSlips(
  viewer: Viewer,
  place: Place,
  { year, state }: { year: number; state?: SlipFilter['state'] },
  most = MOST_LISTED,
) {
  return db
    .select({
      id: members.id,
      fullName: members.fullName,
      position: members.position,
      cell: organisations.shortName,
      checkedOn: yearlySlips.checkedOn,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .leftJoin(yearlySlips, ofYear(year))
    .where(and(keptBelow(viewer, place), ofState(state)))
    .orderBy(asc(members.sortName), asc(members.id))
    .limit(most)
}
export type SlipRow = Awaited<ReturnType<typeof listSlips>>[number]

/** Counts by what stands directly below a place; of a cell, its own. */
export async function countSlips(viewer: Viewer, place: Place, year: number) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      total: count(),
      handedIn: count(yearlySlips.memberId),
      waiting: sql<number>`(count(*) - count(${yearlySlips.memberId}))::int`,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, partOf(place)))
    .leftJoin(yearlySlips, ofYear(year))
    .where(keptBelow(viewer, place))
    .groupBy(organisations.id)
    .orderBy(asc(organisations.name), asc(organisations.id))
}
export type SlipCounts = Awaited<ReturnType<typeof countSlips>>[number]

/** Years whose slip one member has handed in. */
export async function listSlipYears(viewer: Viewer, memberId: number) {
  return byKey
    .select({ year: yearlySlips.year, checkedOn: yearlySlips.checkedOn })
    .from(yearlySlips)
    .innerJoin(members, eq(members.id, yearlySlips.memberId))
    .where(
      and(
        eq(yearlySlips.memberId, memberId),
        scope(viewer, 'records.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
    .orderBy(desc(yearlySlips.year))
}
