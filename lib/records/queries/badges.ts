import 'server-only'
import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { badges, members, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { listInForce } from '@/lib/awards/queries'
import { badgeWait } from '@/lib/awards/rules'
import type { Day } from '@/lib/core/dates'
import { badgeList, badgeOnDay, hasYears } from '@/lib/records/conditions'
import { keptBelow, MOST_LISTED, type Place } from '@/lib/records/parts'
import { fullOn } from '@/lib/records/rules/badges'

const badgeOfRound = (round: Day) =>
  and(eq(badges.memberId, members.id), eq(badges.years, sql`(${badgeOnDay(round)})`))

export type BadgeList = 'round' | 'earlier' | 'postponed'

/** Members whose years reach a badge by the round, the longest years first, and for which discipline it may have to wait. */
export async function listBadgesDue(
  viewer: Viewer,
  place: Place,
  round: Day,
  which: BadgeList,
  most = MOST_LISTED,
) {
  const years = badgeOnDay(round)
  const rows = await db
    .select({
      id: members.id,
      fullName: members.fullName,
      birthYear: members.birthYear,
      cell: organisations.shortName,
      admittedOn: sql<Day>`${members.admittedOn}`,
      ageGapMonths: members.ageGapMonths,
      years: sql<number>`${years}`,
      delayReason: badges.delayReason,
      delayUntil: badges.delayUntil,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .leftJoin(badges, badgeOfRound(round))
    .where(and(keptBelow(viewer, place), hasYears(round), sql`(${badgeList(round)}) = ${which}`))
    .orderBy(desc(sql`(${years})`), asc(members.sortName), asc(members.id))
    .limit(most)
  const ids = rows.map(({ id }) => id)
  const inForce = await listInForce(viewer, ids)
  const of = (id: number) => inForce.filter(({ memberId }) => memberId === id)
  return rows.map((row) => ({ ...row, wait: badgeWait(of(row.id), fullOn(row)) }))
}
export type BadgeRow = Awaited<ReturnType<typeof listBadgesDue>>[number]

export async function countBadgesDue(viewer: Viewer, place: Place, round: Day) {
  const which = badgeList(round).as('which')
  const rows = await db
    .select({ which, n: count() })
    .from(members)
    .leftJoin(badges, badgeOfRound(round))
    .where(and(keptBelow(viewer, place), hasYears(round)))
    .groupBy(which)
  const of = (list: BadgeList) => rows.find((row) => row.which === list)?.n ?? 0
  return { round: of('round'), earlier: of('earlier'), postponed: of('postponed') }
}

/** What is recorded of one member's badges. */
export async function listBadges(viewer: Viewer, memberId: number) {
  return byKey
    .select({
      id: badges.id,
      years: badges.years,
      decisionNumber: badges.decisionNumber,
      decidedOn: badges.decidedOn,
      isPosthumous: sql<boolean>`${members.status} = 'deceased' and ${badges.decidedOn} >= ${members.sinceOn}`,
      delayReason: badges.delayReason,
      delayUntil: badges.delayUntil,
      takenBackOn: badges.takenBackOn,
      takenBackReason: badges.takenBackReason,
    })
    .from(badges)
    .innerJoin(members, eq(members.id, badges.memberId))
    .where(
      and(
        eq(badges.memberId, memberId),
        scope(viewer, 'records.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
    .orderBy(asc(badges.years))
}
export type MemberBadge = Awaited<ReturnType<typeof listBadges>>[number]
