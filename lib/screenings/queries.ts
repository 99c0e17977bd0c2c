import 'server-only'
import { and, asc, count, desc, eq, isNotNull, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { members, organisations, screenings } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { isCurrent } from '@/lib/members/conditions'
import { isKept } from '@/lib/records/conditions'
import { MOST_LISTED, type Place, partOf } from '@/lib/records/parts'
import type { ScreeningFilter } from './input'

/** Whoever was screened in the year, though he has left since, and whoever is to be screened. */
const below = (viewer: Viewer, { path }: Place) =>
  and(
    or(isKept, isNotNull(screenings.id)),
    within(members.orgPath, path),
    scope(viewer, 'screenings.read', { path: members.orgPath }),
  )
const ofYear = (year: number) => and(eq(screenings.memberId, members.id), eq(screenings.year, year))
const isOpen = and(ne(screenings.outcome, 'fit'), isNull(screenings.followedOn), isCurrent)

const ofOutcome = (outcome: ScreeningFilter['outcome']): SQL | undefined => {
  if (outcome === 'open') return isOpen
  if (outcome === 'waiting') return isNull(screenings.id)
  return outcome && eq(screenings.outcome, outcome)
}

/** What was found of each member in a year. */
export async function listScreenings(
  viewer: Viewer,
  place: Place,
  { year, outcome }: { year: number; outcome?: ScreeningFilter['outcome'] },
  most = MOST_LISTED,
) {
  return db
    .select({
      id: members.id,
      screeningId: screenings.id,
      fullName: members.fullName,
      status: members.status,
      cell: organisations.shortName,
      outcome: screenings.outcome,
      measure: screenings.measure,
      screenedOn: screenings.screenedOn,
      followUpOn: screenings.followUpOn,
      followedOn: screenings.followedOn,
      followNote: screenings.followNote,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .leftJoin(screenings, ofYear(year))
    .where(and(below(viewer, place), ofOutcome(outcome)))
    .orderBy(asc(members.sortName), asc(members.id))
    .limit(most)
}
export type ScreeningRow = Awaited<ReturnType<typeof listScreenings>>[number]

const counted = (condition: SQL | undefined) =>
  sql<number>`(count(*) filter (where ${condition ?? sql`true`}))::int`

/** Counts by what stands directly below a place; of a cell, its own. */
export async function countScreenings(viewer: Viewer, place: Place, year: number) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      total: count(),
      waiting: counted(isNull(screenings.id)),
      fit: counted(eq(screenings.outcome, 'fit')),
      educate: counted(eq(screenings.outcome, 'educate')),
      discipline: counted(eq(screenings.outcome, 'discipline')),
      removal: counted(eq(screenings.outcome, 'removal')),
      leaving: counted(eq(screenings.outcome, 'leaving')),
      open: counted(isOpen),
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, partOf(place)))
    .leftJoin(screenings, ofYear(year))
    .where(below(viewer, place))
    .groupBy(organisations.id)
    .orderBy(asc(organisations.name), asc(organisations.id))
}
export type ScreeningCounts = Awaited<ReturnType<typeof countScreenings>>[number]

/** Outcomes whose day to look again has passed, for those who follow them up. */
export async function countLateFollowUps(viewer: Viewer, today: Day) {
  const [found] = await db
    .select({
      n: count(),
      year: sql<number | null>`min(${screenings.year})::int`,
      educated: counted(eq(screenings.outcome, 'educate')),
    })
    .from(screenings)
    .innerJoin(members, eq(members.id, screenings.memberId))
    .where(
      and(
        isOpen,
        lt(screenings.followUpOn, today),
        scope(viewer, 'screenings.follow', { path: members.orgPath }),
      ),
    )
  return found ?? { n: 0, year: null, educated: 0 }
}

/** What was found of one member over the years. */
export async function listScreeningsOf(viewer: Viewer, memberId: number) {
  return byKey
    .select({
      id: screenings.id,
      year: screenings.year,
      outcome: screenings.outcome,
      measure: screenings.measure,
      screenedOn: screenings.screenedOn,
      followUpOn: screenings.followUpOn,
      followedOn: screenings.followedOn,
      followNote: screenings.followNote,
      status: members.status,
    })
    .from(screenings)
    .innerJoin(members, eq(members.id, screenings.memberId))
    .where(
      and(
        eq(screenings.memberId, memberId),
        scope(viewer, 'screenings.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
    .orderBy(desc(screenings.year))
}
export type MemberScreening = Awaited<ReturnType<typeof listScreeningsOf>>[number]
