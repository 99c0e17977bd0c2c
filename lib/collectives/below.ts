import 'server-only'
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '@/db/client'
import { collectiveRatings, collectiveRounds, organisations, ratingCampaigns } from '@/db/schema'

const cells = alias(organisations, 'cells')

/** Cells in each organisation of a round, and how many have a decision about their members. */
async function cellsOf(from: Db | Tx, roundId: number, year: number) {
  const rows = await from
    .select({ id: collectiveRatings.id, all: count(cells.id), done: count(ratingCampaigns.id) })
    .from(collectiveRatings)
    .innerJoin(
      cells,
      and(
        eq(cells.kind, 'cell'),
        isNull(cells.endedOn),
        sql`starts_with(${cells.path}, ${collectiveRatings.orgPath})`,
      ),
    )
    .leftJoin(
      ratingCampaigns,
      and(
        eq(ratingCampaigns.orgId, cells.id),
        eq(ratingCampaigns.year, year),
        eq(ratingCampaigns.isSupplement, false),
        eq(ratingCampaigns.state, 'finished'),
      ),
    )
    .where(eq(collectiveRatings.roundId, roundId))
    .groupBy(collectiveRatings.id)
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

/** Grassroots organisations of a round that have not decided about their own cells. */
async function undecidedOf(from: Db | Tx, roundId: number, year: number) {
  const rows = await from
    .select({ id: collectiveRatings.id })
    .from(collectiveRatings)
    .innerJoin(organisations, eq(organisations.id, collectiveRatings.orgId))
    .leftJoin(
      collectiveRounds,
      and(
        eq(collectiveRounds.orgId, collectiveRatings.orgId),
        eq(collectiveRounds.year, year),
        eq(collectiveRounds.state, 'finished'),
      ),
    )
    .where(
      and(
        eq(collectiveRatings.roundId, roundId),
        eq(organisations.kind, 'grassroots'),
        isNull(collectiveRounds.id),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}

/** Of an organisation of a round: what below it is not rated yet, in words. */
export async function pendingBelow(from: Db | Tx, roundId: number, year: number) {
  const below = await cellsOf(from, roundId, year)
  const undecided = await undecidedOf(from, roundId, year)
  return (id: number) => {
    const { all = 0, done = 0 } = below.get(id) ?? {}
    return [
      ...(done < all ? [`quyết định xếp loại đảng viên (${done}/${all} chi bộ đã có)`] : []),
      ...(undecided.has(id) ? ['quyết định xếp loại chi bộ trực thuộc'] : []),
    ]
  }
}
