import 'server-only'
import { and, asc, eq, inArray, isNull, ne, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { organisations, ratingCampaigns } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { type Cut, inCut } from '@/lib/organisations/cut'
import type { YearPapers } from '@/lib/ratings/input'

const above = alias(organisations, 'above')

/** Rounds of a year as their cells' papers follow one another: those under way, or those that were sent. */
export async function listRoundsToPrint(viewer: Viewer, { year, what, ...cut }: YearPapers, most: number) {
  const states = what === 'ballots' ? (['open'] as const) : (['tallied', 'finished'] as const)
  return db
    .select({ id: ratingCampaigns.id })
    .from(ratingCampaigns)
    .innerJoin(organisations, eq(organisations.id, ratingCampaigns.orgId))
    .where(
      and(
        scope(viewer, 'ratings.read', { path: ratingCampaigns.orgPath }),
        eq(ratingCampaigns.year, year),
        inArray(ratingCampaigns.state, states),
        inCut(ratingCampaigns.orgId, cut),
      ),
    )
    .orderBy(asc(organisations.parentId), asc(organisations.name), asc(ratingCampaigns.id))
    .limit(most)
}

/** Cells in reach of a permission that have no round of a year, neither under way nor decided. */
export async function listCellsWithoutRound(
  viewer: Viewer,
  permission: 'ratings.read' | 'ratings.open',
  year: number,
  cut: Cut = {},
) {
  const rounds = db
    .select({ id: ratingCampaigns.id })
    .from(ratingCampaigns)
    .where(
      and(
        eq(ratingCampaigns.orgId, organisations.id),
        eq(ratingCampaigns.year, year),
        ne(ratingCampaigns.state, 'ended'),
      ),
    )
  return db
    .select({ id: organisations.id, name: organisations.shortName, above: above.shortName })
    .from(organisations)
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(
      and(
        eq(organisations.kind, 'cell'),
        isNull(organisations.endedOn),
        notExists(rounds),
        inCut(organisations.id, cut),
        scope(viewer, permission, { path: organisations.path }),
      ),
    )
    .orderBy(asc(above.shortName), asc(organisations.name), asc(organisations.id))
}
