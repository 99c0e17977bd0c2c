import 'server-only'
import { and, eq, exists, gt, inArray, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { ratingCampaigns, ratings } from '@/db/schema'

const later = alias(ratings, 'later')
const other = alias(ratingCampaigns, 'other')

/** Put off here and listed again, in a supplement or by another cell: whoever counts people counts that row. */
export const isTakenUp = sql<boolean>`${and(
  ne(ratings.deferredReason, ''),
  exists(
    db
      .select({ id: later.id })
      .from(later)
      .innerJoin(other, eq(other.id, later.campaignId))
      .where(
        and(
          eq(later.memberId, ratings.memberId),
          ne(later.id, ratings.id),
          eq(other.year, ratingCampaigns.year),
          inArray(other.state, ['open', 'tallied', 'finished']),
          or(eq(later.deferredReason, ''), gt(later.id, ratings.id)),
        ),
      ),
  ),
)}`
