import * as schema from '@/db/schema'
import type { SeedDb } from './factories'

type Around = {
  orgId: number
  memberId: number
  absentId: number
  returningId: number
  meetingId: number
  minutesId: number
  by: number
  marker: string
}

const idOf = (rows: { id: number }[]) => rows[0]?.id ?? 0

/** One of everything at the working-away desk: a log, a request that waits, one decided with its paper, a return. */
export async function makeAwayDesk(db: SeedDb, around: Around) {
  const { orgId, memberId, absentId, returningId, meetingId, minutesId, by, marker } = around
  const log = { orgId, memberId, channel: 'phone' as const, note: marker, writtenBy: by, year: 2022 }
  const contacted = await db
    .insert(schema.contacts)
    .values([
      { ...log, kind: 'warning', doneOn: '2022-03-01' },
      { ...log, kind: 'invitation', doneOn: '2022-03-02', answer: 'cannot' },
    ])
    .returning()
  await db.insert(schema.attendances).values({
    ...{ meetingId, orgId, memberId: absentId, fullName: marker, standing: 'full', isExempt: false },
    ...{ state: 'unexcused', heldOn: '2022-08-07' },
  })
  await db.insert(schema.proposals).values({
    ...{ orgId, minutesId, position: 2, kind: 'exemption', memberId, fullName: marker },
    ...{ motion: marker, heldOn: '2022-08-15', votes: 3, base: 3, isMet: true, state: 'ownDecision' },
  })
  const exempt = { orgId, memberId: returningId, kind: 'mobileWork' as const, decidedBy: marker }
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
    ...{ commentBy: marker, commentOn: '2021-06-30', writtenBy: by, writtenOn: '2021-07-01' },
  })
  const asked = { orgId, startsOn: '2022-01-01', place: marker, work: marker, submittedBy: by }
  const requestId = idOf(
    await db
      .insert(schema.exemptionRequests)
      .values({
        ...asked,
        ...{ memberId, kind: 'ageHealth', wish: 'exempt', submittedOn: '2022-01-01' },
      })
      .returning(),
  )
  const decidedRequestId = idOf(
    await db
      .insert(schema.exemptionRequests)
      .values({
        ...asked,
        ...{ memberId: returningId, kind: 'mobileWork', wish: 'temporary', submittedOn: '2021-12-01' },
        ...{ endsOn: '2022-09-20', state: 'granted', resolvedOn: '2021-12-07', votes: 3, base: 3 },
        ...{ decidedOn: '2021-12-20', decidedBy: marker, decisionNumber: '1-QĐ/ĐU', exemptionId: running },
      })
      .returning(),
  )
  await db.insert(schema.papers).values({
    ...{ form: 'exemptionDecision', subjectId: decidedRequestId, orgId, fileName: 'quyet-dinh.pdf' },
    data: {
      ...{ letterhead: { superior: marker, organisation: marker }, isDraft: false, subject: marker },
      ...{ bases: [marker], decider: marker, articles: [marker], recipients: [marker] },
      signer: { name: marker },
    },
  })
  return { contactId: idOf(contacted), requestId, decidedRequestId, returningId }
}
