import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { exemptions, members, organisations, ratingCampaigns, ratings, ruleSets } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { deciderOf } from '@/lib/ratings/decider'
import { isRated, outcomeOf } from '@/lib/ratings/rules/outcome'
import { ruleValues } from '@/lib/rulesets/values'

const above = alias(organisations, 'above')

/** One campaign with its people, its regulation and what the rules find. */
export async function getCampaign(viewer: Viewer, campaignId: number) {
  const [found] = await db
    .select({
      campaign: ratingCampaigns,
      cell: {
        name: organisations.name,
        shortName: organisations.shortName,
        committeeName: organisations.committeeName,
        symbol: organisations.symbol,
        letterheadUpper: organisations.letterheadUpper,
        letterheadLower: organisations.letterheadLower,
        placeName: organisations.placeName,
        captions: organisations.captions,
      },
      above: { kind: above.kind, committeeName: above.committeeName },
      ruleSet: { name: ruleSets.name, source: ruleSets.source, values: ruleSets.values },
    })
    .from(ratingCampaigns)
    .innerJoin(organisations, eq(organisations.id, ratingCampaigns.orgId))
    .innerJoin(ruleSets, eq(ruleSets.id, ratingCampaigns.ruleSetId))
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(
      and(
        eq(ratingCampaigns.id, campaignId),
        scope(viewer, 'ratings.read', { path: ratingCampaigns.orgPath }),
      ),
    )
  if (!found) return undefined
  const people = await db
    .select()
    .from(ratings)
    .where(eq(ratings.campaignId, campaignId))
    .orderBy(asc(ratings.id))
  const rules = ruleValues.ratings.parse(found.ruleSet.values)
  return {
    ...found,
    rules,
    people,
    rated: people.filter(isRated),
    decider: deciderOf({
      kind: found.above?.kind ?? null,
      committeeName: found.above?.committeeName ?? null,
    }),
    outcome: outcomeOf(people, found.campaign, rules),
  }
}
export type Campaign = NonNullable<Awaited<ReturnType<typeof getCampaign>>>
export type CampaignPerson = Campaign['people'][number]

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
