import 'server-only'
import { and, asc, count, desc, eq, exists, inArray, lt, ne, or, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { members, organisations, ratingCampaigns, ratings } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { lockWord } from '@/lib/core/lock'
import { reviewedYear } from './rules/campaign'
import type { Counts } from './rules/quota'
import type { Level } from './rules/scale'

async function decidedOf(from: Db | Tx, year: number, which: SQL | undefined): Promise<Counts> {
  const rows = await from
    .select({ level: ratings.level, people: count() })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .innerJoin(organisations, eq(organisations.id, ratingCampaigns.orgId))
    .where(and(eq(ratingCampaigns.year, year), eq(ratingCampaigns.state, 'finished'), which))
    .groupBy(ratings.level)
  const of = (level: Level) => rows.find((row) => row.level === level)?.people ?? 0
  return { excellent: of('excellent'), good: of('good') }
}

type Decided = { id: number; orgId: number; parentId: number | null; year: number }

/** What earlier rounds of the cell's year decided: a supplement is counted with them. */
export const decidedBefore = (from: Db | Tx, { id, orgId, year }: Pick<Decided, 'id' | 'orgId' | 'year'>) =>
  decidedOf(from, year, and(eq(ratingCampaigns.orgId, orgId), lt(ratingCampaigns.id, id)))

/**
 * Levels decided this year beside this round: `own` in other rounds of the cell, `beside` in all cells directly under the
 * same superior. Two decisions go one after the other.
 */
export async function decidedBeside(tx: Tx, { id, orgId, parentId, year }: Decided) {
  await lockWord(tx, `ratings-${parentId}-${year}`)
  const others = ne(ratingCampaigns.id, id)
  return {
    own: await decidedOf(tx, year, and(others, eq(ratingCampaigns.orgId, orgId))),
    beside: await decidedOf(tx, year, and(others, eq(organisations.parentId, parentId ?? 0))),
  }
}

export type Listing = { id: number; orgId: number; year: number; isSupplement: boolean }

/** Rows of the year that were sent to who decides: of those who were there, in any other round of any cell. */
export const ratedElsewhere = (from: Db | Tx, { id, year, isSupplement }: Omit<Listing, 'orgId'>) =>
  from
    .select({ id: ratings.id })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .where(
      and(
        eq(ratings.memberId, members.id),
        eq(ratings.deferredReason, ''),
        ne(ratingCampaigns.id, id),
        eq(ratingCampaigns.year, year),
        inArray(ratingCampaigns.state, ['tallied', 'finished']),
        isSupplement ? undefined : eq(ratings.isReviewed, true),
      ),
    )

/** Of these rows, who is in another round of the year that was sent already: sent from two cells at once, one comes second. */
export async function ratedTwice(tx: Tx, listing: Omit<Listing, 'orgId'>, memberIds: number[]) {
  for (const memberId of [...memberIds].sort((one, other) => one - other))
    await lockWord(tx, `rated-${memberId}-${listing.year}`)
  return tx
    .select({ fullName: members.fullName })
    .from(members)
    .where(
      and(inArray(members.id, memberIds), exists(ratedElsewhere(tx, { ...listing, isSupplement: false }))),
    )
    .orderBy(asc(members.id))
}

/** The day of the newest round of the cell's year that was decided. */
export async function lastReview(tx: Tx, { orgId, year }: Pick<Decided, 'orgId' | 'year'>) {
  const [found] = await tx
    .select({ heldOn: ratingCampaigns.heldOn })
    .from(ratingCampaigns)
    .where(
      and(
        eq(ratingCampaigns.orgId, orgId),
        eq(ratingCampaigns.year, year),
        eq(ratingCampaigns.state, 'finished'),
      ),
    )
    .orderBy(desc(ratingCampaigns.heldOn))
    .limit(1)
  return found?.heldOn ?? null
}

/** The open round that a year-end meeting is about: the year's own, or a supplement planned for that day. */
export const openOn = (orgId: number, heldOn: Day) =>
  and(
    eq(ratingCampaigns.orgId, orgId),
    eq(ratingCampaigns.state, 'open'),
    or(
      eq(ratingCampaigns.heldOn, heldOn),
      and(eq(ratingCampaigns.isSupplement, false), eq(ratingCampaigns.year, reviewedYear(heldOn))),
    ),
  )
