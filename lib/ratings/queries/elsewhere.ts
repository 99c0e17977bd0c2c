import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { memberships, ratingCampaigns, ratings } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { heldOn } from '@/lib/core/on-day'

/** Of a round those who are reviewed here and stay in temporary activity elsewhere on the day. */
export async function listStayingElsewhere(viewer: Viewer, campaignId: number) {
  return byKey
    .select({ id: ratings.id, fullName: ratings.fullName })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .innerJoin(memberships, eq(memberships.memberId, ratings.memberId))
    .where(
      and(
        eq(ratings.campaignId, campaignId),
        eq(ratings.isReviewed, true),
        eq(memberships.status, 'elsewhere'),
        heldOn(memberships, sql`${ratingCampaigns.heldOn}`),
        scope(viewer, 'ratings.read', { path: ratings.orgPath }),
      ),
    )
    .orderBy(asc(ratings.id))
}
