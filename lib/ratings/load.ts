import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { exemptions, members, organisations, ratingCampaigns, ratings, ruleSets } from '@/db/schema'
import { ruleValues } from '@/lib/rulesets/values'
import { isListed } from './rules/reviewed'

const above = alias(organisations, 'above')

/** The campaign with its regulation and who decides, locked until the transaction ends. */
export async function lockCampaign(tx: Tx, { campaignId }: { campaignId: number }) {
  const [found] = await tx
    .select({
      id: ratingCampaigns.id,
      orgId: ratingCampaigns.orgId,
      path: ratingCampaigns.orgPath,
      year: ratingCampaigns.year,
      state: ratingCampaigns.state,
      heldOn: ratingCampaigns.heldOn,
      votingBase: ratingCampaigns.votingBase,
      isOutstanding: ratingCampaigns.isOutstanding,
      number: ratingCampaigns.number,
      version: ratingCampaigns.version,
      values: ruleSets.values,
      aboveKind: above.kind,
      aboveCommittee: above.committeeName,
    })
    .from(ratingCampaigns)
    .innerJoin(organisations, eq(organisations.id, ratingCampaigns.orgId))
    .innerJoin(ruleSets, eq(ruleSets.id, ratingCampaigns.ruleSetId))
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(eq(ratingCampaigns.id, campaignId))
    .for('update', { of: ratingCampaigns })
  return found && { ...found, rules: ruleValues.ratings.parse(found.values) }
}

export async function rowsOf(tx: Tx, campaignId: number) {
  return tx.select().from(ratings).where(eq(ratings.campaignId, campaignId)).orderBy(asc(ratings.id))
}

/** The people of a cell's list, with their exemptions. */
export async function peopleOf(tx: Tx, orgId: number) {
  const found = await tx
    .select({
      id: members.id,
      fullName: members.fullName,
      position: members.position,
      standing: members.standing,
      status: members.status,
      admittedOn: members.admittedOn,
    })
    .from(members)
    .where(eq(members.orgId, orgId))
    .orderBy(asc(members.sortName), asc(members.id))
  const granted = await tx.select().from(exemptions).where(eq(exemptions.orgId, orgId))
  return found.filter(isListed).map((person) => ({
    ...person,
    exemptions: granted.filter(({ memberId }) => memberId === person.id),
  }))
}
