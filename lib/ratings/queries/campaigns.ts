import 'server-only'
import { and, asc, count, desc, eq, gt, isNull, lt, ne, not, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { organisations, ratingCampaigns, ratings } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { contains } from '@/lib/core/search'
import { inCut } from '@/lib/organisations/cut'
import type { CampaignFilter } from '@/lib/ratings/input'
import type { Level } from '@/lib/ratings/rules/scale'
import { isTakenUp } from '@/lib/ratings/taken-up'

const cells = alias(organisations, 'cells')
const above = alias(organisations, 'above')

/** Counts of a campaign's rows: decided levels once there are any. */
const countOf = (level: Level) =>
  sql<number>`count(*) filter (where ${ratings.level} = ${level})`.mapWith(Number)
const counts = {
  people: count(ratings.id),
  reviewed:
    sql<number>`count(*) filter (where ${ratings.isReviewed} and ${ratingCampaigns.state} <> 'ended')`.mapWith(
      Number,
    ),
  excellent: countOf('excellent'),
  good: countOf('good'),
  adequate: countOf('adequate'),
  failed: countOf('failed'),
}

function matching(viewer: Viewer, { q, year, state, ...cut }: CampaignFilter): SQL | undefined {
  return and(
    scope(viewer, 'ratings.read', { path: ratingCampaigns.orgPath }),
    year ? eq(ratingCampaigns.year, year) : undefined,
    state ? eq(ratingCampaigns.state, state) : undefined,
    inCut(ratingCampaigns.orgId, cut),
    contains(cells.nameSearch, q),
  )
}

/** Addresses are anybody's, and the column holds no more. */
const isYear = (key: unknown): key is number => typeof key === 'number' && Math.abs(key) < 10_000

export async function listCampaigns(viewer: Viewer, filter: CampaignFilter, size = PAGE_SIZE) {
  const [year, name, id] = filter.after ?? []
  const onward =
    isYear(year) && typeof name === 'string' && typeof id === 'number'
      ? or(
          lt(ratingCampaigns.year, year),
          and(
            eq(ratingCampaigns.year, year),
            or(gt(cells.name, name), and(eq(cells.name, name), gt(ratingCampaigns.id, id))),
          ),
        )
      : undefined
  const rows = await db
    .select({
      id: ratingCampaigns.id,
      year: ratingCampaigns.year,
      isSupplement: ratingCampaigns.isSupplement,
      state: ratingCampaigns.state,
      heldOn: ratingCampaigns.heldOn,
      cell: cells.name,
      above: above.shortName,
      ...counts,
    })
    .from(ratingCampaigns)
    .innerJoin(cells, eq(cells.id, ratingCampaigns.orgId))
    .leftJoin(above, eq(above.id, cells.parentId))
    .leftJoin(ratings, eq(ratings.campaignId, ratingCampaigns.id))
    .where(and(matching(viewer, filter), onward))
    .groupBy(ratingCampaigns.id, cells.name, above.shortName)
    .orderBy(desc(ratingCampaigns.year), asc(cells.name), asc(ratingCampaigns.id))
    .limit(size + 1)
  return pageOf(rows, (row) => [row.year, row.cell, row.id], size)
}

/** The same filter summed up: campaigns, people, and how many of each decided level. */
export async function countCampaigns(viewer: Viewer, filter: CampaignFilter) {
  const [sum] = await db
    .select({ campaigns: sql<number>`count(distinct ${ratingCampaigns.id})`.mapWith(Number), ...counts })
    .from(ratingCampaigns)
    .innerJoin(cells, eq(cells.id, ratingCampaigns.orgId))
    .leftJoin(ratings, and(eq(ratings.campaignId, ratingCampaigns.id), not(isTakenUp)))
    .where(matching(viewer, filter))
  return sum ?? { campaigns: 0, people: 0, reviewed: 0, excellent: 0, good: 0, adequate: 0, failed: 0 }
}

export async function listCampaignYears(viewer: Viewer) {
  const rows = await db
    .selectDistinct({ year: ratingCampaigns.year })
    .from(ratingCampaigns)
    .where(scope(viewer, 'ratings.read', { path: ratingCampaigns.orgPath }))
    .orderBy(desc(ratingCampaigns.year))
  return rows.map(({ year }) => year)
}

/** Cells for which the viewer may open a campaign. */
export async function listCellsToRate(viewer: Viewer) {
  return db
    .select({ id: organisations.id, name: organisations.name, above: above.shortName })
    .from(organisations)
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(
      and(
        eq(organisations.kind, 'cell'),
        isNull(organisations.endedOn),
        scope(viewer, 'ratings.open', { path: organisations.path }),
      ),
    )
    .orderBy(asc(above.shortName), asc(organisations.name), asc(organisations.id))
}

/** The viewer's own rows: where a member writes the self-review. */
export async function listOwnReviews(viewer: Viewer) {
  if (viewer.memberId === null) return []
  return db
    .select({
      id: ratings.id,
      year: ratingCampaigns.year,
      isSupplement: ratingCampaigns.isSupplement,
      heldOn: ratingCampaigns.heldOn,
      cell: organisations.name,
      isReviewed: ratings.isReviewed,
      reason: ratings.notReviewedReason,
    })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .innerJoin(organisations, eq(organisations.id, ratings.orgId))
    .where(
      and(
        eq(ratings.memberId, viewer.memberId),
        ne(ratingCampaigns.state, 'ended'),
        scope(viewer, 'selfReview.print', { path: ratings.orgPath, ownerId: ratings.memberId }),
      ),
    )
    .orderBy(desc(ratingCampaigns.year))
}
