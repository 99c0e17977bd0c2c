import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

type Others = { absentId: number; returningId: number; meetingId: number; minutesId: number }

/** A stay, an exemption, and one of everything at the working-away desk: a log, a request that waits, one decided with its paper, a return. */
export async function makeAway(db: SeedDb, victim: Victim, others: Others) {
  const { orgId, memberId } = victim
  const exemption = await one(
    db
      .insert(schema.exemptions)
      .values({ orgId, memberId, kind: 'ageHealth', startsOn: '2022-01-01', decidedBy: MARKER })
      .returning(),
  )
  const awayStay = await one(
    db
      .insert(schema.awayStays)
      .values({ orgId, memberId, place: MARKER, work: MARKER, startsOn: '2022-01-01' })
      .returning(),
  )
  return {
    rows: { exemption, awayStay },
    ids: {
      ...{ exemptionId: exemption.id, stayId: awayStay.id, awayStayId: awayStay.id },
      ...(await makeDesk(db, victim, others)),
    },
  }
}

async function makeDesk(db: SeedDb, { orgId, memberId, by }: Victim, others: Others) {
  const { absentId, returningId, meetingId, minutesId } = others
  const log = { orgId, memberId, channel: 'phone' as const, note: MARKER, writtenBy: by, year: 2022 }
  const { id: contactId } = await one(
    db
      .insert(schema.contacts)
      .values([
        { ...log, kind: 'warning', doneOn: '2022-03-01' },
        { ...log, kind: 'invitation', doneOn: '2022-03-02', answer: 'cannot' },
      ])
      .returning(),
  )
  await db.insert(schema.attendances).values({
    ...{ meetingId, orgId, memberId: absentId, fullName: MARKER, standing: 'full', isExempt: false },
    ...{ state: 'unexcused', heldOn: '2022-08-07' },
  })
  await db.insert(schema.proposals).values({
    ...{ orgId, minutesId, position: 2, kind: 'exemption', memberId, fullName: MARKER },
    ...{ motion: MARKER, heldOn: '2022-08-15', votes: 3, base: 3, isMet: true, state: 'ownDecision' },
  })
  const exempt = { orgId, memberId: returningId, kind: 'mobileWork' as const, decidedBy: MARKER }
  const exemptions = await db
    .insert(schema.exemptions)
    .values([
      { ...exempt, startsOn: '2021-01-01', endsOn: '2021-06-30' },
      { ...exempt, startsOn: '2022-01-01', endsOn: '2022-09-20' },
    ])
    .returning()
  const [past, running] = exemptions.map(({ id }) => id)
  await db.insert(schema.exemptionReturns).values({
    ...{ orgId, memberId: returningId, exemptionId: past ?? 0, returnedOn: '2021-07-01', hasReport: true },
    ...{ commentBy: MARKER, commentOn: '2021-06-30', writtenBy: by, writtenOn: '2021-07-01' },
  })
  const asked = { orgId, startsOn: '2022-01-01', place: MARKER, work: MARKER, submittedBy: by }
  const { id: requestId } = await one(
    db
      .insert(schema.exemptionRequests)
      .values({
        ...asked,
        ...{ memberId, kind: 'ageHealth', wish: 'exempt', submittedOn: '2022-01-01' },
      })
      .returning(),
  )
  const { id: decidedRequestId } = await one(
    db
      .insert(schema.exemptionRequests)
      .values({
        ...asked,
        ...{ memberId: returningId, kind: 'mobileWork', wish: 'temporary', submittedOn: '2021-12-01' },
        ...{ endsOn: '2022-09-20', state: 'granted', resolvedOn: '2021-12-07', votes: 3, base: 3 },
        ...{ decidedOn: '2021-12-20', decidedBy: MARKER, decisionNumber: '1-QĐ/ĐU', exemptionId: running },
      })
      .returning(),
  )
  await db.insert(schema.papers).values({
    ...{ form: 'exemptionDecision', subjectId: decidedRequestId, orgId, fileName: 'quyet-dinh.pdf' },
    data: {
      ...{ letterhead: { superior: MARKER, organisation: MARKER }, isDraft: false, subject: MARKER },
      ...{ bases: [MARKER], decider: MARKER, articles: [MARKER], recipients: [MARKER] },
      signer: { name: MARKER },
    },
  })
  return { contactId, requestId, decidedRequestId, returningId }
}
