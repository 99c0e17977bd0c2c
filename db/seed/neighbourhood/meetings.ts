import * as schema from '@/db/schema'
import { regularTemplate } from '../base/templates'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

const letterhead = {
  ...{ upper: 'ĐẢNG BỘ', lower: 'CHI BỘ', placeName: 'An Thịnh', symbol: 'CB', cell: MARKER },
  ...{ minutesLeft: 'THƯ KÝ', minutesRight: 'CHỦ TRÌ', onBehalf: 'T/M CHI BỘ' },
}

/** Minutes that are being written, minutes sent with what was said of them since, and received ones with their score. */
export async function makeMeetings(db: SeedDb, victim: Victim) {
  const { orgId, topId } = victim
  const template = await one(
    db
      .insert(schema.templates)
      .values({ ...regularTemplate, orgId: topId, number: 1 })
      .returning(),
  )
  const draftTemplate = await one(
    db
      .insert(schema.templates)
      .values({ orgId: topId, kind: 'regular', name: MARKER, sections: regularTemplate.sections })
      .returning(),
  )
  const meeting = await one(
    db
      .insert(schema.meetings)
      .values({
        ...{ orgId, month: '2022-09-01', dueOn: '2022-09-07', state: 'confirmed', place: MARKER },
        ...{ plannedOn: '2022-09-07', plannedAt: '19:30' },
      })
      .returning(),
  )
  const minutes = await one(
    db
      .insert(schema.minutes)
      .values({ meetingId: meeting.id, orgId, templateId: template.id, content: { conclusion: MARKER } })
      .returning(),
  )
  const { sentMeeting, sentMinutes } = await makeSent(db, { orgId, templateId: template.id })
  return {
    rows: { meeting, minutes, sentMeeting, sentMinutes },
    ids: {
      ...{ meetingId: meeting.id, minutesId: minutes.id, templateId: draftTemplate.id },
      ...(await makeSaidSince(db, victim, sentMinutes.id)),
      receivedMeetingId: await makeScored(db, victim, template.id),
    },
  }
}

type Written = { orgId: number; templateId: number }

async function makeSent(db: SeedDb, { orgId, templateId }: Written) {
  const sentMeeting = await one(
    db
      .insert(schema.meetings)
      .values({
        ...{ orgId, month: '2022-08-01', state: 'held', heldOn: '2022-08-07', place: MARKER },
        ...{ filedOn: '2022-08-08', filedAt: new Date('2022-08-08') },
      })
      .returning(),
  )
  const sentMinutes = await one(
    db
      .insert(schema.minutes)
      .values({
        ...{ meetingId: sentMeeting.id, orgId, templateId, status: 'sent', contentHash: 'x' },
        ...{ content: { conclusion: MARKER }, outcome: {}, letterhead },
        ...{ completedAt: new Date('2022-08-07'), completedOn: '2022-08-07' },
        ...{ sentOn: '2022-08-08', sentAt: new Date('2022-08-08') },
      })
      .returning(),
  )
  return { sentMeeting, sentMinutes }
}

/** A correction and a supplement, each with its paper. */
async function makeSaidSince(db: SeedDb, { orgId, by }: Victim, minutesId: number) {
  const { id: correctionId } = await one(
    db
      .insert(schema.corrections)
      .values({
        ...{ minutesId, orgId, number: 1, passage: MARKER, asWritten: MARKER, correctedTo: MARKER },
        ...{ reason: MARKER, writtenBy: by, writtenOn: '2022-08-10' },
      })
      .returning(),
  )
  const { id: supplementId } = await one(
    db
      .insert(schema.supplements)
      .values({
        ...{ minutesId, orgId, text: MARKER, returnedReason: MARKER },
        ...{ writtenBy: by, writtenOn: '2022-08-20' },
      })
      .returning(),
  )
  await db.insert(schema.papers).values([
    { form: 'correction', subjectId: correctionId, orgId, fileName: 'a.pdf' },
    { form: 'supplement', subjectId: supplementId, orgId, fileName: 'a.pdf' },
  ])
  return { correctionId, supplementId }
}

/** Received minutes with a score and what the committee above gave. */
async function makeScored(db: SeedDb, { orgId, accounts }: Victim, templateId: number) {
  const { id: meetingId } = await one(
    db
      .insert(schema.meetings)
      .values({
        ...{ orgId, month: '2022-07-01', state: 'held', heldOn: '2022-07-07', place: MARKER },
        ...{ filedOn: '2022-07-08', filedAt: new Date('2022-07-08') },
      })
      .returning(),
  )
  const item = { no: '1', title: MARKER, max: 10, points: 9, says: '', why: MARKER }
  const criterion = { no: '1', title: MARKER, parts: [], items: [item], points: 9, max: 10 }
  const score = {
    ...{ name: MARKER, isMetOnly: false, bands: [], criteria: [criterion] },
    ...{ total: 9, max: 10, band: 'Tốt' },
  }
  await db.insert(schema.minutes).values({
    ...{ meetingId, orgId, templateId, status: 'received', contentHash: 'y' },
    ...{ content: { conclusion: MARKER }, letterhead: {} },
    outcome: { counts: { members: { all: 3 }, unexcused: 0 }, score, basis: { score: { source: MARKER } } },
    ...{ completedAt: new Date('2022-07-07'), completedOn: '2022-07-07' },
    ...{ sentOn: '2022-07-08', sentAt: new Date('2022-07-08') },
    ...{ receivedOn: '2022-07-09', receivedAt: new Date('2022-07-09') },
  })
  await db.insert(schema.scoreReviews).values({
    ...{ meetingId, orgId, items: { 1: { points: 8, why: MARKER } }, total: 8, band: 'Tốt' },
    ...{
      reason: MARKER,
      decidedFor: MARKER,
      decidedBy: accounts.committeeOffice.id,
      decidedOn: '2022-07-10',
    },
  })
  return meetingId
}
