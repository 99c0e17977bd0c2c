import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

/** A topic of the quarter, conferences, a later day asked for, and an issued notice with its paper. */
export async function makeCalendar(db: SeedDb, { orgId, by }: Victim, meetingId: number) {
  const { id: topicId } = await one(
    db.insert(schema.thematicTopics).values({ orgId, year: 2022, quarter: 3, title: MARKER }).returning(),
  )
  // The cell's own: what organisations above call, every cell below reads. One is over, one can be moved.
  const conferenceOn = (heldOn: string) =>
    one(db.insert(schema.conferences).values({ orgId, name: MARKER, heldOn }).returning())
  const conference = await conferenceOn('2022-09-15')
  const coming = await conferenceOn('2099-09-15')
  const exception = await one(
    db
      .insert(schema.dayExceptions)
      .values({
        ...{ orgId, meetingId, heldOn: '2022-09-15', reason: MARKER, rule: MARKER },
        ...{ askedBy: by, askedOn: '2022-09-05' },
      })
      .returning(),
  )
  const notice = await one(
    db
      .insert(schema.scheduleNotices)
      .values({
        ...{ orgId, month: '2022-09-01', number: 1, issuedOn: '2022-09-01', issuedBy: by },
        content: {
          ...{ letterhead: { superior: MARKER, organisation: MARKER }, isDraft: false, groups: [] },
          ...{ subject: MARKER, opening: MARKER, recipients: [MARKER], signer: { name: MARKER } },
        },
      })
      .returning(),
  )
  await db
    .insert(schema.papers)
    .values({ form: 'scheduleNotice', subjectId: notice.id, orgId, fileName: 'thong-bao.pdf' })
  return {
    rows: { conference, exception, notice },
    ids: {
      ...{ topicId, conferenceId: conference.id, comingConferenceId: coming.id },
      ...{ exceptionId: exception.id, noticeId: notice.id },
    },
  }
}
