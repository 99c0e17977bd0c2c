import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { regularTemplate } from './base/templates'
import type { SeedDb } from './factories'
import { makePersonMeeting } from './neighbour-persons'
import { makeWorld } from './world'

/** Stands in every text of the victim's rows; whoever may not read them must never receive it. */
export const MARKER = 'BIMATCHIBO'

const first = <Row>(rows: Row[]): Row => {
  const [row] = rows
  if (!row) throw new Error('row not made')
  return row
}

/**
 * A cell with one of everything, and a stranger: the secretary of the cell next door. Used to prove that no page,
 * paper or action lets one reach the other.
 */
export async function makeNeighbourhood(db: SeedDb, label = 'langgieng') {
  const world = await makeWorld(db, label)
  const { cell, top, commune, agency, member, secretary, addressee } = world
  const orgId = cell.id
  const template = first(
    await db
      .insert(schema.templates)
      .values({ ...regularTemplate, orgId: top.id, number: 1 })
      .returning(),
  )
  const meeting = first(
    await db
      .insert(schema.meetings)
      .values({
        orgId,
        month: '2022-09-01',
        dueOn: '2022-09-07',
        state: 'confirmed',
        plannedOn: '2022-09-07',
        plannedAt: '19:30',
        place: MARKER,
      })
      .returning(),
  )
  const minutes = first(
    await db
      .insert(schema.minutes)
      .values({ meetingId: meeting.id, orgId, templateId: template.id, content: { conclusion: MARKER } })
      .returning(),
  )
  const topic = first(
    await db
      .insert(schema.thematicTopics)
      .values({ orgId, year: 2022, quarter: 3, title: MARKER })
      .returning(),
  )
  const sentMeeting = first(
    await db
      .insert(schema.meetings)
      .values({
        orgId,
        month: '2022-08-01',
        state: 'held',
        heldOn: '2022-08-07',
        filedOn: '2022-08-08',
        filedAt: new Date('2022-08-08'),
        place: MARKER,
      })
      .returning(),
  )
  const sentMinutes = first(
    await db
      .insert(schema.minutes)
      .values({
        meetingId: sentMeeting.id,
        orgId,
        templateId: template.id,
        status: 'sent',
        content: { conclusion: MARKER },
        outcome: {},
        letterhead: {},
        contentHash: 'x',
        code: `code-${label}`,
        completedAt: new Date('2022-08-07'),
        completedOn: '2022-08-07',
        sentOn: '2022-08-08',
        sentAt: new Date('2022-08-08'),
      })
      .returning(),
  )
  const item = first(
    await db
      .insert(schema.feedbackItems)
      .values({
        code: `NG-${label}-1`,
        orgId,
        meetingId: sentMeeting.id,
        minutesId: sentMinutes.id,
        kind: 'petition',
        addresseeId: addressee?.id ?? 0,
        field: MARKER,
        raisedBy: MARKER,
        title: MARKER,
        text: MARKER,
        ownerId: commune.id,
        sentOn: '2022-08-08',
        dueOn: '2022-08-22',
      })
      .returning(),
  )
  const ruleSet = first(
    await db
      .select({ id: schema.ruleSets.id })
      .from(schema.ruleSets)
      .where(eq(schema.ruleSets.domain, 'ratings'))
      .limit(1),
  )
  const campaign = first(
    await db
      .insert(schema.ratingCampaigns)
      .values({ orgId, year: 2021, ruleSetId: ruleSet.id, place: MARKER })
      .returning(),
  )
  const rating = first(
    await db
      .insert(schema.ratings)
      .values({ campaignId: campaign.id, orgId, memberId: member.id, fullName: MARKER, isReviewed: true })
      .returning(),
  )
  const exemption = first(
    await db
      .insert(schema.exemptions)
      .values({ orgId, memberId: member.id, kind: 'ageHealth', startsOn: '2022-01-01', decidedBy: MARKER })
      .returning(),
  )
  const awayStay = first(
    await db
      .insert(schema.awayStays)
      .values({ orgId, memberId: member.id, place: MARKER, work: MARKER, startsOn: '2022-01-01' })
      .returning(),
  )
  const task = first(
    await db
      .insert(schema.tasks)
      .values({ orgId, meetingId: sentMeeting.id, title: MARKER, assigneeName: MARKER })
      .returning(),
  )
  const conference = first(
    await db
      .insert(schema.conferences)
      .values({ orgId: commune.id, name: MARKER, heldOn: '2022-09-15' })
      .returning(),
  )
  const persons = await makePersonMeeting(db, { orgId, topId: top.id, label, marker: MARKER })
  const grant = first(await db.select().from(schema.grants).limit(1))
  return {
    world,
    stranger: world.accounts.neighbour,
    rows: {
      meeting,
      minutes,
      sentMeeting,
      sentMinutes,
      item,
      campaign,
      rating,
      exemption,
      awayStay,
      task,
      conference,
    },
    ids: {
      organisationId: orgId,
      orgId,
      cellId: orgId,
      parentId: commune.id,
      topId: top.id,
      agencyId: agency.id,
      memberId: member.id,
      recorderId: secretary.id,
      accountId: world.accounts.cellSecretary.id,
      grantId: grant.id,
      meetingId: meeting.id,
      minutesId: minutes.id,
      topicId: topic.id,
      preparerId: member.id,
      itemId: item.id,
      feedbackId: item.id,
      addresseeId: addressee?.id ?? 0,
      campaignId: campaign.id,
      ratingId: rating.id,
      exemptionId: exemption.id,
      stayId: awayStay.id,
      awayStayId: awayStay.id,
      taskId: task.id,
      conferenceId: conference.id,
      proposalId: persons.proposal.id,
      personMeetingId: persons.meeting.id,
      id: meeting.id,
    } as Record<string, number>,
    /** Fields that take several ids at once. */
    lists: { ids: [String(meeting.id)], items: [`${item.id}:${item.version}`] } as Record<string, string[]>,
  }
}
