import 'server-only'
import { asc, desc, eq, getTableColumns, or } from 'drizzle-orm'
import { db } from '@/db/client'
import {
  badges,
  candidateSteps,
  candidates,
  contacts,
  contactWithdrawals,
  departures,
  duesPayments,
  duesProfiles,
  duesReliefs,
  exemptionRequests,
  exemptionReturns,
  exemptions,
  handoverMembers,
  handovers,
  organisationEvents,
  organisations,
  proposals,
  recordChecks,
  residenceComments,
  residences,
  transfers,
  yearlySlips,
} from '@/db/schema'
import { rulesOfMonths } from '@/lib/dues/load'
import { groupOf } from '@/lib/dues/rules/due'

/** What other rooms keep about a member. Asked only after getPersonalData() has asked who asks. */
export async function keptOf({ id, orgPath }: { id: number; orgPath: string }) {
  const [dues, stays, ways] = await Promise.all([duesOf(id, orgPath), staysOf(id), waysOf(id)])
  return { ...dues, ...stays, ...ways }
}
export type Kept = Awaited<ReturnType<typeof keptOf>>

async function duesOf(id: number, path: string) {
  const [payments, profiles, reliefs] = await Promise.all([
    db.select().from(duesPayments).where(eq(duesPayments.memberId, id)).orderBy(asc(duesPayments.id)),
    db.select().from(duesProfiles).where(eq(duesProfiles.memberId, id)).orderBy(asc(duesProfiles.id)),
    db.select().from(duesReliefs).where(eq(duesReliefs.memberId, id)).orderBy(asc(duesReliefs.startsOn)),
  ])
  const months = profiles.map(({ fromMonth }) => fromMonth)
  const rulesOf = await rulesOfMonths(db, months, path)
  const named = profiles.map((each) => ({
    ...each,
    group: groupOf(rulesOf(each.fromMonth), each.groupKey)?.title ?? '',
  }))
  return { payments, profiles: named, reliefs }
}

async function staysOf(id: number) {
  const [contacted, requests, returns, lived, comments] = await Promise.all([
    db
      .select({ ...getTableColumns(contacts), withdrawnReason: contactWithdrawals.reason })
      .from(contacts)
      .leftJoin(contactWithdrawals, eq(contactWithdrawals.contactId, contacts.id))
      .where(eq(contacts.memberId, id))
      .orderBy(asc(contacts.doneOn)),
    db
      .select()
      .from(exemptionRequests)
      .where(eq(exemptionRequests.memberId, id))
      .orderBy(asc(exemptionRequests.id)),
    db
      // What was written of a return last holds.
      .selectDistinctOn([exemptions.startsOn, exemptionReturns.exemptionId], {
        ...getTableColumns(exemptionReturns),
        startsOn: exemptions.startsOn,
      })
      .from(exemptionReturns)
      .innerJoin(exemptions, eq(exemptions.id, exemptionReturns.exemptionId))
      .where(eq(exemptionReturns.memberId, id))
      .orderBy(asc(exemptions.startsOn), asc(exemptionReturns.exemptionId), desc(exemptionReturns.id)),
    db.select().from(residences).where(eq(residences.memberId, id)).orderBy(asc(residences.introducedOn)),
    db
      .select({
        year: residenceComments.year,
        isExempt: residenceComments.isExempt,
        answers: residenceComments.answers,
        remark: residenceComments.remark,
        signer: residenceComments.signer,
        commentedOn: residenceComments.commentedOn,
      })
      .from(residenceComments)
      .innerJoin(residences, eq(residences.id, residenceComments.residenceId))
      .where(eq(residences.memberId, id))
      .orderBy(asc(residenceComments.year), asc(residenceComments.id)),
  ])
  return { contacted, requests, returns, lived, comments }
}

async function waysOf(id: number) {
  const [moved, left, proposed, checks, slips, badged, placed, admission] = await Promise.all([
    db
      .select()
      .from(transfers)
      .where(or(eq(transfers.memberId, id), eq(transfers.guestId, id)))
      .orderBy(asc(transfers.begunOn), asc(transfers.id)),
    db.select().from(departures).where(eq(departures.memberId, id)).orderBy(asc(departures.leftOn)),
    db.select().from(proposals).where(eq(proposals.memberId, id)).orderBy(asc(proposals.heldOn)),
    db.select().from(recordChecks).where(eq(recordChecks.memberId, id)),
    db.select().from(yearlySlips).where(eq(yearlySlips.memberId, id)).orderBy(asc(yearlySlips.year)),
    db.select().from(badges).where(eq(badges.memberId, id)).orderBy(asc(badges.years)),
    db
      .select({
        cell: organisations.name,
        position: handoverMembers.position,
        happenedOn: organisationEvents.happenedOn,
      })
      .from(handoverMembers)
      .innerJoin(handovers, eq(handovers.id, handoverMembers.handoverId))
      .innerJoin(organisationEvents, eq(organisationEvents.id, handovers.eventId))
      .innerJoin(organisations, eq(organisations.id, handoverMembers.orgId))
      .where(eq(handoverMembers.memberId, id))
      .orderBy(asc(organisationEvents.happenedOn)),
    db
      .select({
        toStage: candidateSteps.toStage,
        takenOn: candidateSteps.takenOn,
        paper: candidateSteps.paper,
        note: candidateSteps.note,
      })
      .from(candidateSteps)
      .innerJoin(candidates, eq(candidates.id, candidateSteps.candidateId))
      .where(eq(candidates.memberId, id))
      .orderBy(asc(candidateSteps.id)),
  ])
  return { moved, left, proposed, checks, slips, badged, placed, admission }
}
