import 'server-only'
import { and, asc, eq, inArray, ne, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '@/db/client'
import { organisations, ratingCampaigns, ratings, ruleSets } from '@/db/schema'
import { paperNames } from '@/lib/organisations/paper-names'
import { ruleValues } from '@/lib/rulesets/values'
import { correctionsOf } from './corrections'
import { deciderOf } from './decider'
import { decidedBefore } from './rounds'
import { isRated, outcomeOf } from './rules/outcome'

const above = alias(organisations, 'above')

/**
 * One campaign with its people, its regulation and what the rules find. Who may have it is asked before, by the query
 * (in `reach`) or the queue of papers.
 */
export async function campaignOf(from: Db | Tx, campaignId: number, reach?: SQL) {
  const [found] = await from
    .select({
      campaign: ratingCampaigns,
      cell: {
        name: organisations.name,
        shortName: organisations.shortName,
        ...paperNames,
      },
      above: { kind: above.kind, committeeName: above.committeeName, symbol: above.symbol },
      ruleSet: { name: ruleSets.name, source: ruleSets.source, values: ruleSets.values },
    })
    .from(ratingCampaigns)
    .innerJoin(organisations, eq(organisations.id, ratingCampaigns.orgId))
    .innerJoin(ruleSets, eq(ruleSets.id, ratingCampaigns.ruleSetId))
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(and(eq(ratingCampaigns.id, campaignId), reach))
  if (!found) return undefined
  const people = await from
    .select()
    .from(ratings)
    .where(eq(ratings.campaignId, campaignId))
    .orderBy(asc(ratings.id))
  const { campaign } = found
  const rounds = await from
    .select({
      id: ratingCampaigns.id,
      state: ratingCampaigns.state,
      heldOn: ratingCampaigns.heldOn,
      isSupplement: ratingCampaigns.isSupplement,
    })
    .from(ratingCampaigns)
    .where(
      and(
        eq(ratingCampaigns.orgId, campaign.orgId),
        eq(ratingCampaigns.year, campaign.year),
        ne(ratingCampaigns.id, campaign.id),
      ),
    )
    .orderBy(asc(ratingCampaigns.id))
  const earlier = campaign.isSupplement
    ? await from
        .select({ fullName: ratings.fullName, position: ratings.position })
        .from(ratings)
        .where(
          inArray(
            ratings.campaignId,
            rounds.map(({ id }) => id),
          ),
        )
        .orderBy(asc(ratings.id))
    : []
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
    /** The cell's other rounds of the year. */
    rounds,
    /** Who holds the cell's posts, as a supplement need not list them itself. */
    officers: [...people, ...earlier],
    corrections: await correctionsOf(from, campaignId),
    outcome: outcomeOf(people, campaign, rules, await decidedBefore(from, campaign)),
  }
}
export type Campaign = NonNullable<Awaited<ReturnType<typeof campaignOf>>>
export type CampaignPerson = Campaign['people'][number]
