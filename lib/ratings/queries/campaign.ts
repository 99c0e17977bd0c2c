import 'server-only'
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import {
  exemptions,
  members,
  memberships,
  organisations,
  ratingCampaigns,
  ratings,
  ruleSets,
} from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { heldOn } from '@/lib/core/on-day'
import { campaignOf } from '@/lib/ratings/campaign-of'
import { isListed } from '@/lib/ratings/rules/reviewed'
import { ruleValues } from '@/lib/rulesets/values'

export type { Campaign, CampaignPerson } from '@/lib/ratings/campaign-of'

export async function getCampaign(viewer: Viewer, campaignId: number) {
  return campaignOf(db, campaignId, scope(viewer, 'ratings.read', { path: ratingCampaigns.orgPath }))
}

/** What is known before the tally: who of the cell counts on the review day, and who holds the posts. */
export async function getTallyDefaults(
  viewer: Viewer,
  campaignId: number,
  permission: 'ratings.tally' | 'ratings.open' = 'ratings.tally',
) {
  const found = await db
    .select({
      id: members.id,
      fullName: members.fullName,
      position: members.position,
      standing: memberships.standing,
      status: memberships.status,
      admittedOn: members.admittedOn,
    })
    .from(ratingCampaigns)
    .innerJoin(memberships, eq(memberships.orgId, ratingCampaigns.orgId))
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(
      and(
        eq(ratingCampaigns.id, campaignId),
        heldOn(memberships, sql`${ratingCampaigns.heldOn}`),
        scope(viewer, permission, { path: ratingCampaigns.orgPath }),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
  const people = found.filter(isListed)
  const granted = await db
    .select({
      memberId: exemptions.memberId,
      kind: exemptions.kind,
      startsOn: exemptions.startsOn,
      endsOn: exemptions.endsOn,
    })
    .from(exemptions)
    .where(
      inArray(
        exemptions.memberId,
        people.map(({ id }) => id),
      ),
    )
  return people.map((person) => ({
    ...person,
    exemptions: granted.filter(({ memberId }) => memberId === person.id),
  }))
}

/** What self-review forms already know about their people; the text of a review is nowhere. */
async function selfReviews(viewer: Viewer, condition: SQL | undefined) {
  const found = await db
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
      and(condition, scope(viewer, 'selfReview.print', { path: ratings.orgPath, ownerId: ratings.memberId })),
    )
    .orderBy(asc(ratings.id))
  return found.map(({ values, ...known }) => ({ ...known, rules: ruleValues.ratings.parse(values) }))
}

export async function getSelfReview(viewer: Viewer, ratingId: number) {
  const [found] = await selfReviews(viewer, eq(ratings.id, ratingId))
  return found
}

/** Of everybody whom a round reviews, until it is sent. */
export async function listSelfReviews(viewer: Viewer, campaignId: number) {
  return selfReviews(
    viewer,
    and(
      eq(ratings.campaignId, campaignId),
      eq(ratings.isReviewed, true),
      eq(ratings.deferredReason, ''),
      eq(ratingCampaigns.state, 'open'),
    ),
  )
}
export type SelfReview = NonNullable<Awaited<ReturnType<typeof getSelfReview>>>
