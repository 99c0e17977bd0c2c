import 'server-only'
import { and, asc, eq, inArray, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import {
  exemptions,
  members,
  memberships,
  organisations,
  ratingCampaigns,
  ratings,
  ruleSets,
} from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { heldOn } from '@/lib/core/on-day'
import { ruleValues } from '@/lib/rulesets/values'
import { type Listing, ratedElsewhere } from './rounds'
import { isListed } from './rules/reviewed'

const above = alias(organisations, 'above')

/** The campaign with its regulation and who decides, locked until the transaction ends. */
export async function lockCampaign(tx: Tx, { campaignId }: { campaignId: number }) {
  const [found] = await tx
    .select({
      id: ratingCampaigns.id,
      orgId: ratingCampaigns.orgId,
      parentId: organisations.parentId,
      path: ratingCampaigns.orgPath,
      year: ratingCampaigns.year,
      state: ratingCampaigns.state,
      heldOn: ratingCampaigns.heldOn,
      isSupplement: ratingCampaigns.isSupplement,
      ruleSetId: ratingCampaigns.ruleSetId,
      returned: ratingCampaigns.returned,
      returnedReason: ratingCampaigns.returnedReason,
      decidedOn: ratingCampaigns.decidedOn,
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
    .for('no key update', { of: ratingCampaigns })
  return found && { ...found, rules: ruleValues.ratings.parse(found.values) }
}

export async function rowsOf(tx: Tx, campaignId: number) {
  return tx.select().from(ratings).where(eq(ratings.campaignId, campaignId)).orderBy(asc(ratings.id))
}

/**
 * The people of a cell's list as the trail has them on a day, with their exemptions; nobody is rated twice in a year. A
 * supplement leaves out who was outside already.
 */
export async function peopleOf(tx: Tx, { orgId, ...listing }: Listing, day: Day) {
  const found = await tx
    .select({
      id: members.id,
      fullName: members.fullName,
      position: members.position,
      standing: memberships.standing,
      status: memberships.status,
      admittedOn: members.admittedOn,
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(
      and(
        eq(memberships.orgId, orgId),
        heldOn(memberships, sql`${day}::date`),
        notExists(ratedElsewhere(tx, listing)),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
  const listed = found.filter(isListed)
  const granted = await tx
    .select()
    .from(exemptions)
    .where(
      inArray(
        exemptions.memberId,
        listed.map((person) => person.id),
      ),
    )
  return listed.map((person) => ({
    ...person,
    exemptions: granted.filter(({ memberId }) => memberId === person.id),
  }))
}
