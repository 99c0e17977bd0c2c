import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { exemptions, members, organisations, ratingCampaigns, ratings, ruleSets } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { campaignOf } from '@/lib/ratings/campaign-of'
import { ruleValues } from '@/lib/rulesets/values'

export type { Campaign, CampaignPerson } from '@/lib/ratings/campaign-of'

export async function getCampaign(viewer: Viewer, campaignId: number) {
  return campaignOf(db, campaignId, scope(viewer, 'ratings.read', { path: ratingCampaigns.orgPath }))
}

/** What is known before the tally is typed: who counts, and who held the posts. */
export async function getTallyDefaults(viewer: Viewer, campaignId: number) {
  const people = await db
    .select({
      id: members.id,
      fullName: members.fullName,
      position: members.position,
      standing: members.standing,
      status: members.status,
      admittedOn: members.admittedOn,
      heldOn: ratingCampaigns.heldOn,
    })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .innerJoin(members, eq(members.id, ratings.memberId))
    .where(and(eq(ratings.campaignId, campaignId), scope(viewer, 'ratings.tally', { path: ratings.orgPath })))
    .orderBy(asc(ratings.id))
  const granted = await db
    .select({
      memberId: exemptions.memberId,
      kind: exemptions.kind,
      startsOn: exemptions.startsOn,
      endsOn: exemptions.endsOn,
    })
    .from(exemptions)
    .innerJoin(ratings, eq(ratings.memberId, exemptions.memberId))
    .where(and(eq(ratings.campaignId, campaignId), scope(viewer, 'ratings.tally', { path: ratings.orgPath })))
  return people.map((person) => ({
    ...person,
    exemptions: granted.filter(({ memberId }) => memberId === person.id),
  }))
}

/** What a self-review form already knows about its person; the text of a review is nowhere. */
export async function getSelfReview(viewer: Viewer, ratingId: number) {
  const [found] = await db
    .select({
      id: ratings.id,
      memberId: ratings.memberId,
      fullName: ratings.fullName,
      isReviewed: ratings.isReviewed,
      reason: ratings.notReviewedReason,
      bornOn: members.bornOn,
      birthYear: members.birthYear,
      year: ratingCampaigns.year,
      heldOn: ratingCampaigns.heldOn,
      path: ratings.orgPath,
      cell: organisations.name,
      letterheadUpper: organisations.letterheadUpper,
      letterheadLower: organisations.letterheadLower,
      placeName: organisations.placeName,
      ruleSource: ruleSets.source,
      values: ruleSets.values,
    })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .innerJoin(ruleSets, eq(ruleSets.id, ratingCampaigns.ruleSetId))
    .innerJoin(organisations, eq(organisations.id, ratings.orgId))
    .innerJoin(members, eq(members.id, ratings.memberId))
    .where(
      and(
        eq(ratings.id, ratingId),
        scope(viewer, 'selfReview.print', { path: ratings.orgPath, ownerId: ratings.memberId }),
      ),
    )
  if (!found) return undefined
  const { values, ...known } = found
  return { ...known, rules: ruleValues.ratings.parse(values) }
}
export type SelfReview = NonNullable<Awaited<ReturnType<typeof getSelfReview>>>
