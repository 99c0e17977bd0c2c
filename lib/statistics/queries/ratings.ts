import 'server-only'
import { and, asc, count, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { ratingCampaigns, ratingFigures, ratings, ruleSets } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import { type Cut, inCut } from '@/lib/organisations/cut'

type Place = { id: number; path: string }
const countOf = (level: string) => sql<number>`count(*) filter (where ${ratings.level} = ${level})::int`

/** Decided levels of each year, of the cells chosen. */
export async function listRatedYears(viewer: Viewer, { path }: Place, cut: Pick<Cut, 'tag' | 'type'>) {
  return db
    .select({
      year: ratingCampaigns.year,
      cells: sql<number>`count(distinct ${ratingCampaigns.orgId})::int`,
      rated: count(),
      excellent: countOf('excellent'),
      good: countOf('good'),
      adequate: countOf('adequate'),
      failed: countOf('failed'),
      scale: sql<string>`min(${ruleSets.name})`,
      scaleSource: sql<string>`min(${ruleSets.source})`,
    })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .innerJoin(ruleSets, eq(ruleSets.id, ratingCampaigns.ruleSetId))
    .where(
      and(
        scope(viewer, 'ratings.read', { path: ratings.orgPath }),
        within(ratings.orgPath, path),
        eq(ratingCampaigns.state, 'finished'),
        isNotNull(ratings.level),
        inCut(ratings.orgId, cut),
      ),
    )
    .groupBy(ratingCampaigns.year)
    .orderBy(asc(ratingCampaigns.year))
}
export type RatedYear = Awaited<ReturnType<typeof listRatedYears>>[number]

/** Số liệu báo cáo of exactly this place and tag, the newest of each year first. */
export async function listReportedFigures(viewer: Viewer, place: Place, tag = '') {
  const rows = await db
    .select({
      id: ratingFigures.id,
      year: ratingFigures.year,
      percent: ratingFigures.percent,
      rated: ratingFigures.rated,
      scale: ratingFigures.scale,
      source: ratingFigures.source,
      enteredOn: ratingFigures.enteredOn,
    })
    .from(ratingFigures)
    .where(
      and(
        scope(viewer, 'ratings.read', { path: ratingFigures.orgPath }),
        eq(ratingFigures.orgId, place.id),
        eq(ratingFigures.tag, tag),
      ),
    )
    .orderBy(asc(ratingFigures.year), desc(ratingFigures.id))
  return rows.map((row, at) => ({ ...row, isReplaced: rows[at - 1]?.year === row.year }))
}
export type ReportedFigure = Awaited<ReturnType<typeof listReportedFigures>>[number]
