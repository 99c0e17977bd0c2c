import 'server-only'
import { and, asc, count, eq, ne, not, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { collectiveRatings, collectiveRounds, ratingCampaigns, ratings, ruleSets } from '@/db/schema'
import { can, scope, type Viewer, within } from '@/lib/auth/policy'
import { levelCounts } from '@/lib/collectives/level-counts'
import { memberLine, organisationLine, reasonKinds } from '@/lib/collectives/summary'
import { isTakenUp } from '@/lib/ratings/taken-up'
import { getStatisticsPlace } from '@/lib/statistics/queries/places'
import { countRated } from '@/lib/statistics/queries/rated'

type Place = { path: string }

const inPlace = (viewer: Viewer, { path }: Place) =>
  and(
    scope(viewer, 'collectives.read', { path: collectiveRatings.orgPath }),
    within(collectiveRatings.orgPath, path),
    ne(collectiveRounds.state, 'ended'),
  )

async function countOrganisations(viewer: Viewer, place: Place, year: number) {
  return db
    .select({
      name: collectiveRatings.groupName,
      listed: count(),
      outside: sql<number>`count(*) filter (where ${collectiveRatings.notRatedReason} <> '')`.mapWith(Number),
      ...levelCounts,
    })
    .from(collectiveRatings)
    .innerJoin(collectiveRounds, eq(collectiveRounds.id, collectiveRatings.roundId))
    .where(and(inPlace(viewer, place), eq(collectiveRounds.year, year)))
    .groupBy(collectiveRatings.groupName)
    .orderBy(asc(collectiveRatings.groupName))
}

/** Why members are not rated, in the words of their rows. */
async function listReasons(viewer: Viewer, { path }: Place, year: number) {
  return db
    .select({
      isReviewed: ratings.isReviewed,
      reason: sql<string>`case when ${ratings.isReviewed} then ${ratings.deferredReason} else ${ratings.notReviewedReason} end`,
      people: count(),
    })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .where(
      and(
        scope(viewer, 'ratings.read', { path: ratings.orgPath }),
        within(ratings.orgPath, path),
        eq(ratingCampaigns.year, year),
        ne(ratingCampaigns.state, 'ended'),
        not(isTakenUp),
        or(eq(ratings.isReviewed, false), ne(ratings.deferredReason, '')),
      ),
    )
    .groupBy(ratings.isReviewed, sql`2`)
}

/** Báo cáo tổng hợp of a place and a year: members by type of cell, organisations by kind, who is not rated and why. */
export async function getSummary(viewer: Viewer, asked: { org?: number; year: number }) {
  const found = await getStatisticsPlace(viewer, asked.org)
  if (!found || !can(viewer, 'collectives.read', found.place) || !can(viewer, 'ratings.read', found.place))
    return undefined
  const { place, places } = found
  const [members, organisations, reasons] = await Promise.all([
    countRated(viewer, place, asked.year),
    countOrganisations(viewer, place, asked.year),
    listReasons(viewer, place, asked.year),
  ])
  return {
    place,
    places,
    year: asked.year,
    members: members.map(memberLine),
    organisations: organisations.map(organisationLine),
    reasons: reasonKinds(reasons),
  }
}
export type Summary = NonNullable<Awaited<ReturnType<typeof getSummary>>>

/** Decided levels of organisations year by year and kind by kind, with the scale of each. */
export async function listCollectiveYears(viewer: Viewer, place: Place) {
  const rows = await db
    .select({
      year: collectiveRounds.year,
      name: collectiveRatings.groupName,
      scale: sql<string>`min(${ruleSets.name})`,
      ...levelCounts,
    })
    .from(collectiveRatings)
    .innerJoin(collectiveRounds, eq(collectiveRounds.id, collectiveRatings.roundId))
    .innerJoin(ruleSets, eq(ruleSets.id, collectiveRounds.ruleSetId))
    .where(and(inPlace(viewer, place), eq(collectiveRounds.state, 'finished')))
    .groupBy(collectiveRounds.year, collectiveRatings.groupName)
    .orderBy(asc(collectiveRounds.year), asc(collectiveRatings.groupName))
  return rows.map((row) => ({ ...row, id: `${row.year}-${row.name}` }))
}
export type CollectiveYear = Awaited<ReturnType<typeof listCollectiveYears>>[number]
