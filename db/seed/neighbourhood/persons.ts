import * as schema from '@/db/schema'
import { personTemplates } from '../base/templates/persons'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

/** A meeting of a cell that decided about a person by secret ballot, completed and sent, with its proposal. */
export async function makePersonMeeting(db: SeedDb, { orgId, topId }: Victim) {
  const template = await one(
    db
      .insert(schema.templates)
      .values(personTemplates.map((each) => ({ ...each, orgId: topId })))
      .returning(),
  )
  const meeting = await one(
    db
      .insert(schema.meetings)
      .values({ orgId, kind: 'admission', month: '2022-08-01', state: 'held', heldOn: '2022-08-15' })
      .returning(),
  )
  const sheets = { issued: 3, returned: 3, valid: 3, invalid: 0, inFavour: 3 }
  const result = {
    base: 3,
    voters: 3,
    counts: [{ option: 'inFavour', votes: 3 }],
    behind: { part: 3, whole: 3, percent: 100 },
    needed: 2,
    decided: 'inFavour',
    isAdopted: true,
    resolutionNumber: 1,
  }
  const nobody = { all: 3, full: 3, probationary: 0, temporary: 0 }
  const minutes = await one(
    db
      .insert(schema.minutes)
      .values({
        meetingId: meeting.id,
        orgId,
        templateId: template.id,
        status: 'sent',
        content: { subjects: [{ name: MARKER, vote: { form: 'secret', ...sheets } }] },
        outcome: {
          subjects: [result],
          frame: { base: 3, voters: 3, mayVoteOnline: false, online: 0 },
          counts: {
            members: nobody,
            present: nobody,
            online: { ...nobody, all: 0 },
            excused: 0,
            unexcused: 0,
            exemptAbsent: 0,
          },
        },
        letterhead: {
          ...{ upper: MARKER, lower: MARKER, placeName: MARKER, symbol: 'CB', cell: MARKER },
          ...{ minutesLeft: '', minutesRight: '', onBehalf: '' },
        },
        contentHash: 'y',
        completedAt: new Date('2022-08-15'),
        completedOn: '2022-08-15',
        sentOn: '2022-08-16',
        sentAt: new Date('2022-08-16'),
      })
      .returning(),
  )
  const proposal = await one(
    db
      .insert(schema.proposals)
      .values({
        orgId,
        minutesId: minutes.id,
        position: 0,
        kind: 'admission',
        fullName: MARKER,
        motion: MARKER,
        heldOn: '2022-08-15',
        votes: 3,
        base: 3,
        isMet: true,
        number: 1,
        state: 'waiting',
      })
      .returning(),
  )
  await db.insert(schema.papers).values([
    { form: 'ballotMinutes', subjectId: minutes.id, orgId, fileName: 'kiem-phieu.pdf' },
    { form: 'personResolution', subjectId: proposal.id, orgId, fileName: 'nghi-quyet.pdf' },
  ])
  return { meeting, proposal }
}
