import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { ratingCampaigns, ratings } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { rankOf } from '@/lib/members/rank'
import { needRuleSet } from '@/lib/rulesets/load'
import { peopleOf, rowsOf } from './load'
import { assertNothingLost, hasTyped } from './rules/listing'
import { reviewOf } from './rules/reviewed'
import type { RatingRules } from './rules/scale'
import { noBallots } from './typed'

type Campaign = { id: number; orgId: number; year: number; heldOn: Day; isSupplement: boolean }
type Moved = Omit<Campaign, 'heldOn'> & {
  path: string
  rules: RatingRules
  ruleSetId: number
  version: number
}

/** Another review day: who is listed, and the regulation in force; a supplement keeps the scale of its year. */
export async function moveReview(
  tx: Tx,
  { path, version, ...campaign }: Moved,
  heldOn: Day,
  kept?: { keepsTyped: boolean },
) {
  const ruleSet = campaign.isSupplement
    ? { id: campaign.ruleSetId, values: campaign.rules }
    : await needRuleSet(tx, 'ratings', heldOn, path)
  await listPeople(tx, { ...campaign, heldOn }, ruleSet.values, kept)
  await tx
    .update(ratingCampaigns)
    .set({ heldOn, ruleSetId: ruleSet.id, version: version + 1 })
    .where(eq(ratingCampaigns.id, campaign.id))
}

/** Who belongs to the round, and whether each is reviewed; a supplement has only those it reviews. */
async function reviewedOf(tx: Tx, campaign: Campaign, rules: RatingRules) {
  const people = (await peopleOf(tx, campaign, campaign.heldOn)).map((person) => ({
    ...person,
    ...reviewOf(person, campaign.heldOn, rules),
  }))
  return people
    .filter(({ isReviewed }) => isReviewed || !campaign.isSupplement)
    .sort((one, other) => rankOf(one.position) - rankOf(other.position))
}

/**
 * Brings the list in line with the register on the review day; what was entered for a person stays. Nobody is taken off
 * the list together with figures: that is refused, or the row kept where the minutes go on all the same.
 */
export async function listPeople(
  tx: Tx,
  campaign: Campaign,
  rules: RatingRules,
  { keepsTyped } = { keepsTyped: false },
) {
  const people = await reviewedOf(tx, campaign, rules)
  const known = new Map((await rowsOf(tx, campaign.id)).map((row) => [row.memberId, row]))
  const missing = [...known.values()].filter(({ memberId }) => !people.some(({ id }) => id === memberId))
  const gone = keepsTyped ? missing.filter((row) => !hasTyped(row)) : missing
  assertNothingLost(gone)
  if (gone.length > 0)
    await tx.delete(ratings).where(
      inArray(
        ratings.id,
        gone.map(({ id }) => id),
      ),
    )
  for (const { isReviewed, reason, ...person } of people) {
    const facts = {
      isReviewed,
      notReviewedReason: reason,
      fullName: person.fullName,
      position: person.position,
    }
    const row = known.get(person.id)
    if (row)
      await tx
        .update(ratings)
        .set({ ...facts, ...(isReviewed ? {} : { ...noBallots, proposedLevel: null }) })
        .where(eq(ratings.id, row.id))
    else
      await tx
        .insert(ratings)
        .values({ ...facts, campaignId: campaign.id, orgId: campaign.orgId, memberId: person.id })
  }
  return people.filter(({ isReviewed }) => isReviewed).length
}
