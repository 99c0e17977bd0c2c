import 'server-only'
import { and, asc, eq, isNotNull, isNull, ne, not, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members, organisations, ratingCampaigns, ratings } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { inCut } from '@/lib/organisations/cut'
import { isTakenUp } from '@/lib/ratings/taken-up'
import { type RatedFilter, type RatedGroup, ratedGroups } from '@/lib/statistics/rated'

type Place = { id: number; path: string }
const { isReviewed, deferredReason, level } = ratings

/** Đã kiểm điểm: the ballot is told, not just planned for a day, and the member was not put off. */
const wasReviewed = sql`((${ne(ratingCampaigns.state, 'open')} or ${isNotNull(ratingCampaigns.returned)})
  and ${eq(deferredReason, '')})`
const isDecided = eq(ratingCampaigns.state, 'finished')

/** One condition for a figure and for the list behind it. */
function inGroup(group: RatedGroup): SQL | undefined {
  switch (group) {
    case 'listed':
      return sql`true`
    case 'due':
      return eq(isReviewed, true)
    case 'reviewed':
      return and(isReviewed, wasReviewed)
    case 'waiting':
      return and(isReviewed, not(wasReviewed))
    case 'outside':
      return eq(isReviewed, false)
    case 'unrated':
      return and(isReviewed, or(ne(ratingCampaigns.state, 'finished'), isNull(level)))
    default:
      return and(isDecided, isReviewed, eq(level, group))
  }
}

const matching = (
  viewer: Viewer,
  { path }: Place,
  { year, type, tag }: Pick<RatedFilter, 'year' | 'type' | 'tag'>,
) =>
  and(
    scope(viewer, 'ratings.read', { path: ratings.orgPath }),
    within(ratings.orgPath, path),
    eq(ratingCampaigns.year, year),
    // Listed anew by the cell that took them in.
    ne(ratingCampaigns.state, 'ended'),
    not(isTakenUp),
    inCut(ratings.orgId, { type, tag }),
  )

/** Members of the campaigns of a year by type of cell, in every group of the forms. */
export async function countRated(
  viewer: Viewer,
  place: Place,
  year: number,
  { tag }: Pick<RatedFilter, 'tag'> = {},
) {
  const those = (group: RatedGroup) => sql<number>`count(*) filter (where ${inGroup(group)})::int`
  return db
    .select({
      type: organisations.cellType,
      counts: sql<Record<RatedGroup, number>>`json_build_object(${sql.join(
        ratedGroups.flatMap((group) => [sql`${group}::text`, those(group)]),
        sql`, `,
      )})`,
    })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .innerJoin(organisations, eq(organisations.id, ratings.orgId))
    .where(matching(viewer, place, { year, tag }))
    .groupBy(organisations.cellType)
}
export type RatedCount = Awaited<ReturnType<typeof countRated>>[number]

/** The people behind one of them. */
export async function listRated(
  viewer: Viewer,
  place: Place,
  { after, ...filter }: RatedFilter & { after?: (string | number)[] },
  size = PAGE_SIZE,
) {
  const [name, id] = after ?? []
  const rows = await db
    .select({
      id: ratings.id,
      campaignId: ratings.campaignId,
      fullName: ratings.fullName,
      sortName: members.sortName,
      cell: organisations.shortName,
      isReviewed,
      reason: ratings.notReviewedReason,
      deferredReason,
      level: sql<typeof level._.data | null>`case when ${isDecided} then ${level} end`,
    })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .innerJoin(organisations, eq(organisations.id, ratings.orgId))
    .innerJoin(members, eq(members.id, ratings.memberId))
    .where(
      and(
        matching(viewer, place, filter),
        inGroup(filter.group),
        typeof name === 'string' && typeof id === 'number'
          ? sql`(${members.sortName}, ${ratings.id}) > (${name}::text, ${id}::int)`
          : undefined,
      ),
    )
    .orderBy(asc(members.sortName), asc(ratings.id))
    .limit(size + 1)
  return pageOf(rows, ({ sortName, id: last }) => [sortName, last], size)
}
export type RatedRow = Awaited<ReturnType<typeof listRated>>['rows'][number]
