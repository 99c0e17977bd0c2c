import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { makeWorld } from '../world'
import { makeAway } from './away'
import { makeCalendar } from './calendar'
import { makeDues } from './dues'
import { makeFeedback } from './feedback'
import { makeGuidance } from './guidance'
import { makeImport } from './imports'
import { makeMeetings } from './meetings'
import { makeMemberRecords, makeProbationer } from './members'
import { makePapers } from './papers'
import { makePersonMeeting } from './persons'
import { makeRatings } from './ratings'
import { makeHandover } from './reorganisations'
import { makeTransfers } from './transfers'
import { one, victimOf } from './victim'
import { makeVisit } from './visits'
import { makeWork } from './work'

export type Neighbourhood = Awaited<ReturnType<typeof makeNeighbourhood>>

/**
 * A cell with one of everything, and a stranger: the secretary of the cell next door. Used to prove that no page,
 * paper or action lets one reach the other.
 */
export async function makeNeighbourhood(db: SeedDb, label = 'langgieng') {
  const world = await makeWorld(db, label)
  const { secretary, recorder } = world
  const victim = victimOf(world)
  const { orgId, topId, communeId, agencyId, memberId } = victim
  const addresseeId = world.addressee?.id ?? 0
  const meetings = await makeMeetings(db, victim)
  const { meeting, sentMeeting, sentMinutes } = meetings.rows
  const sent = { meetingId: sentMeeting.id, minutesId: sentMinutes.id }
  const feedback = await makeFeedback(db, victim, { ...sent, addresseeId, code: `NG-${label}-1` })
  const ratings = await makeRatings(db, victim)
  const away = await makeAway(db, victim, { ...sent, absentId: secretary.id, returningId: recorder.id })
  const work = await makeWork(db, victim, sent)
  const calendar = await makeCalendar(db, victim, meeting.id)
  const papers = await makePapers(db, victim, sent)
  const persons = await makePersonMeeting(db, victim)
  const dues = await makeDues(db, victim)
  const grant = await one(db.select().from(schema.grants).limit(1))
  const term = await one(db.select().from(schema.terms).where(eq(schema.terms.orgId, orgId)))
  await db.insert(schema.numberSeries).values({ orgId, termId: term.id, type: 'KL', last: 3 })
  return {
    world,
    stranger: world.accounts.neighbour,
    rows: {
      ...{ ...meetings.rows, ...ratings.rows, ...away.rows, ...calendar.rows },
      ...{ item: feedback.item, task: work.task },
    },
    /** What a form's field, or a part of an address, of that name may say. */
    ids: {
      ...{ orgId, organisationId: orgId, cellId: orgId, ownCellId: orgId, residenceCellId: orgId },
      ...{ toId: orgId, heirId: orgId, placeId: orgId, topId, communeId, parentId: communeId },
      ...{ agencyId, fromId: agencyId, addresseeId, termId: term.id, grantId: grant.id },
      ...{ memberId, assigneeId: memberId, preparerId: memberId, helperId: memberId },
      ...{ recorderId: secretary.id, accountId: victim.by },
      ...{ id: meeting.id, itemId: feedback.item.id, mainId: feedback.item.id, feedbackId: feedback.item.id },
      ...{ taskId: work.task.id, candidateId: work.candidateId, directiveId: work.directiveId },
      ...{ proposalId: persons.proposal.id, personMeetingId: persons.meeting.id },
      ...{ ...meetings.ids, ...feedback.ids, ...ratings.ids, ...away.ids, ...calendar.ids, ...papers.ids },
      ...{ ...dues, ...(await makeVisit(db, victim, sent.meetingId)), ...(await makeGuidance(db, victim)) },
      ...{ importId: await makeImport(db, victim), ...(await makeTransfers(db, victim)) },
      ...{ ...(await makeHandover(db, victim)), ...(await makeProbationer(db, orgId)) },
      ...(await makeMemberRecords(db, victim, persons.proposal.minutesId)),
    } as Record<string, number>,
    scanKey: papers.scanKey,
    fileKey: feedback.fileKey,
    /** Fields that take several ids at once. */
    lists: {
      opinionOf: [String(agencyId)],
      ids: [String(meeting.id)],
      items: [`${feedback.item.id}:${feedback.item.version}`],
      plans: [`${meeting.id}:${meeting.version}`],
      sheets: [String(sentMeeting.id)],
      members: [String(memberId)],
      part: ['feedback'],
      contents: ['minutes'],
      papers: ['card'],
      withIds: [String(memberId)],
      remittances: [String(dues.remittanceId)],
      placements: [`${memberId}:${orgId}`],
    } as Record<string, string[]>,
  }
}
