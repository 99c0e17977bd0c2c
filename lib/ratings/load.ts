import 'server-only'
import { and, asc, count, eq, inArray, ne, notExists, sql } from 'drizzle-orm'
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
import { lockWord } from '@/lib/core/lock'
import { ruleValues } from '@/lib/rulesets/values'
import { heldOn } from '@/lib/statistics/on-day'
import { isListed } from './rules/reviewed'
import type { Level } from './rules/scale'

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

type Decided = { id: number; parentId: number | null; year: number }

/** Levels decided this year for the other cells directly under the same superior; two decisions go one after the other. */
export async function decidedBeside(tx: Tx, { id, parentId, year }: Decided) {
  await lockWord(tx, `ratings-${parentId}-${year}`)
  const rows = await tx
    .select({ level: ratings.level, people: count() })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .innerJoin(organisations, eq(organisations.id, ratingCampaigns.orgId))
    .where(
      and(
        eq(organisations.parentId, parentId ?? 0),
        eq(ratingCampaigns.year, year),
        eq(ratingCampaigns.state, 'finished'),
        ne(ratingCampaigns.id, id),
      ),
    )
    .groupBy(ratings.level)
  const of = (level: Level) => rows.find((row) => row.level === level)?.people ?? 0
  return { excellent: of('excellent'), good: of('good') }
}

type Listing = { id: number; orgId: number; year: number }

/** The people of a cell's list as the trail has them on a day, with their exemptions; nobody is rated twice in a year. */
export async function peopleOf(tx: Tx, { id, orgId, year }: Listing, day: Day) {
  const ratedElsewhere = tx
    .select({ id: ratings.id })
    .from(ratings)
    .innerJoin(ratingCampaigns, eq(ratingCampaigns.id, ratings.campaignId))
    .where(
      and(
        eq(ratings.memberId, members.id),
        eq(ratings.isReviewed, true),
        eq(ratings.deferredReason, ''),
        ne(ratingCampaigns.id, id),
        eq(ratingCampaigns.year, year),
        inArray(ratingCampaigns.state, ['tallied', 'finished']),
      ),
    )
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
      and(eq(memberships.orgId, orgId), heldOn(memberships, sql`${day}::date`), notExists(ratedElsewhere)),
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
