import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

/** The cell's campaign with one member, two rounds of the commune with the cell, a figure of a past year. */
export async function makeRatings(db: SeedDb, { orgId, communeId, memberId, accounts }: Victim) {
  const { ruleSets } = schema
  const { id: ruleSetId } = await one(
    db.select({ id: ruleSets.id }).from(ruleSets).where(eq(ruleSets.domain, 'ratings')).limit(1),
  )
  const campaign = await one(
    db
      .insert(schema.ratingCampaigns)
      .values({ orgId, year: 2021, ruleSetId, heldOn: '2021-12-10', place: MARKER })
      .returning(),
  )
  const rating = await one(
    db
      .insert(schema.ratings)
      .values({ campaignId: campaign.id, orgId, memberId, fullName: MARKER, isReviewed: true })
      .returning(),
  )
  const { id: roundId } = await one(
    db
      .insert(schema.collectiveRounds)
      .values({ orgId: communeId, year: 2021, ruleSetId, heldOn: '2021-12-20', place: MARKER })
      .returning(),
  )
  const { id: decidedRoundId } = await one(
    db
      .insert(schema.collectiveRounds)
      .values({
        ...{ orgId: communeId, year: 2020, ruleSetId, heldOn: '2020-12-20', decidedBy: MARKER },
        ...{ state: 'finished', decidedOn: '2020-12-28', decisionNumber: '48-QĐ/ĐU' },
      })
      .returning(),
  )
  const rated = { orgId, name: MARKER, groupName: MARKER }
  await db.insert(schema.collectiveRatings).values({ ...rated, roundId: decidedRoundId, level: 'good' })
  const { id: collectiveId } = await one(
    db
      .insert(schema.collectiveRatings)
      .values({ ...rated, roundId })
      .returning(),
  )
  await db.insert(schema.ratingFigures).values({
    ...{ orgId: communeId, year: 2015, percent: 91.16, scale: MARKER, source: MARKER },
    ...{ enteredBy: accounts.organisationBoard.id, enteredOn: '2022-09-07' },
  })
  return {
    rows: { campaign, rating },
    ids: { campaignId: campaign.id, ratingId: rating.id, roundId, decidedRoundId, collectiveId },
  }
}
