import { and, eq, isNotNull } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { makeMember, makeOrganisation, type SeedDb } from '../factories'
import type { Neighbourhood } from '.'
import { makeListed } from './listed'
import { makeBadgeDue } from './members'
import { MARKER, one, type Victim, victimOf } from './victim'

/** What stands beside the neighbourhood's papers: steps, matches, supplements, settings, readings, a struck-off member. */
export async function makeRecords(db: SeedDb, { world, ids, rows }: Neighbourhood) {
  const { cell, top, member, accounts } = world
  const orgId = cell.id
  const by = accounts.cellSecretary.id
  const minutesId = rows.sentMinutes.id
  await makeMember(db, { orgId, fullName: MARKER, status: 'removed' })
  await makeBadgeDue(db, orgId)
  await db.update(schema.members).set({ cardNumber: MARKER }).where(eq(schema.members.id, member.id))
  await db
    .update(schema.organisations)
    .set({ tags: ['biên giới'] })
    .where(eq(schema.organisations.id, orgId))
  await db.insert(schema.auditEntries).values({
    ...{ accountId: by, action: 'members.reveal', outcome: 'read' },
    ...{ subject: `members:${member.id}`, orgPath: cell.path },
  })
  await db
    .insert(schema.taskSteps)
    .values({ taskId: rows.task.id, orgId, kind: 'progress', note: MARKER, doneBy: by, doneOn: '2022-09-01' })
  await db.insert(schema.attendances).values({
    ...{ meetingId: rows.sentMeeting.id, orgId, memberId: member.id, fullName: MARKER },
    ...{ standing: 'full', isExempt: false, state: 'present', heldOn: '2022-08-07' },
  })
  await db.insert(schema.reopenings).values({
    ...{ minutesId, orgId, reason: MARKER, heldOn: '2022-08-07', content: {}, contentHash: 'x' },
    ...{ completedAt: new Date('2022-08-07'), reopenedBy: by, reopenedOn: '2022-08-08' },
  })
  await db.insert(schema.corrections).values({
    ...{ minutesId, orgId, number: 2, passage: MARKER, asWritten: MARKER, correctedTo: MARKER },
    ...{ reason: MARKER, writtenBy: by, writtenOn: '2022-09-05' },
  })
  const visitId = ids.visitId ?? 0
  await db.insert(schema.visitMatches).values({ visitId, orgId, decidedBy: by, decidedOn: '2022-08-10' })
  await db
    .insert(schema.visitPromises)
    .values({ visitId, orgId, taskId: rows.task.id, writtenBy: by, writtenOn: '2022-08-10' })
  await db.insert(schema.settingChanges).values({
    ...{ orgId: top.id, key: 'numbersMinutes', value: true, basis: MARKER },
    ...{ changedBy: accounts.organisationBoard.id, changedOn: '2022-09-01' },
  })
  await db.insert(schema.exemptions).values({
    ...{ orgId, memberId: member.id, kind: 'treatment', startsOn: '2022-01-01', endsOn: '2022-09-20' },
    decidedBy: MARKER,
  })
  await db.insert(schema.guidanceAnswers).values({
    ...{ orgId: top.id, topicId: ids.guidanceTopicId ?? 0, title: MARKER, situation: MARKER, text: MARKER },
    ...{ sourceDocument: MARKER, sourceOn: '2018-07-06', sourceClause: MARKER, isPublished: true },
    ...{ answeredBy: accounts.organisationBoard.id, answeredOn: '2022-09-02' },
  })
  await makeItems(db, victimOf(world), ids.addresseeId ?? 0)
  await makeWaitingCell(db, victimOf(world))
  await makeListed(db, victimOf(world), ids.transferId ?? 0)
  const personMeetingId = ids.personMeetingId ?? 0
  return {
    ...(await makePapers(db, { orgId, minutesId, meetingId: rows.meeting.id, campaignId: rows.campaign.id })),
    ...(await makeOther(db, { orgId, topId: top.id, memberId: member.id, personMeetingId })),
  }
}

/** Phản ánh, góp ý that wait at the leader's desk and to be read out. */
async function makeItems(db: SeedDb, { orgId, topId, agencyId, by }: Victim, addresseeId: number) {
  const item = { orgId, addresseeId, agencyId, kind: 'petition' as const, dueOn: '2022-09-30' }
  const said = { field: MARKER, raisedBy: MARKER, title: MARKER, text: MARKER, sentOn: '2022-08-08' }
  const { id: itemId } = await one(
    db
      .insert(schema.feedbackItems)
      .values([
        { ...item, ...said, code: `NG-${orgId}-2`, status: 'proposed', ownerId: topId },
        { ...item, ...said, code: `NG-${orgId}-3`, status: 'drafted', ownerId: topId },
        { ...item, ...said, code: `NG-${orgId}-4`, status: 'answered', ownerId: orgId },
      ])
      .returning(),
  )
  await db.insert(schema.feedbackSteps).values({
    ...{ itemId, orgId, step: 'propose', toStatus: 'proposed', note: MARKER },
    ...{ fromOrgId: topId, toOrgId: agencyId, doneBy: by, doneOn: '2022-08-10', dueOn: '2022-09-30' },
  })
}

type Printed = { orgId: number; minutesId: number; meetingId: number; campaignId: number }

async function makePapers(db: SeedDb, { orgId, minutesId, meetingId, campaignId }: Printed) {
  const { id: agendaId } = await one(
    db.insert(schema.agendas).values({ meetingId, orgId, lines: [], invited: MARKER }).returning(),
  )
  const made = { orgId, state: 'made' as const, sha256: MARKER, issuedOn: '2022-08-15', fileName: 'a.pdf' }
  const { code } = await one(
    db
      .insert(schema.papers)
      .values([
        { ...made, form: 'minutes', subjectId: minutesId },
        { ...made, form: 'agenda', subjectId: agendaId },
        { ...made, form: 'tallyMinutes', subjectId: campaignId },
        { orgId, form: 'resolution', subjectId: minutesId, issuedOn: '2022-08-15', fileName: 'b.pdf' },
      ])
      .returning(),
  )
  return { agendaId, code }
}

type Past = { orgId: number; topId: number; memberId: number; personMeetingId: number }

/** Meetings of another kind and of another rule set, a finished rating, a removal that was decided. */
async function makeOther(db: SeedDb, { orgId, topId, memberId, personMeetingId }: Past) {
  const [, late] = await db
    .insert(schema.meetings)
    .values([
      { orgId, kind: 'thematic', month: '2022-09-01', state: 'held', heldOn: '2022-09-05' },
      { orgId, month: '2025-11-01', state: 'confirmed', plannedOn: '2025-11-05' },
    ])
    .returning()
  const { ruleSets, templates } = schema
  const { id: ruleSetId } = await one(
    db.select().from(ruleSets).where(eq(ruleSets.domain, 'ratings')).limit(1),
  )
  const finished = { orgId, year: 2020, ruleSetId, state: 'finished' as const, place: MARKER }
  const { id: campaignId } = await one(db.insert(schema.ratingCampaigns).values(finished).returning())
  await db
    .insert(schema.ratings)
    .values({ campaignId, orgId, memberId, fullName: MARKER, isReviewed: true, level: 'good' })
  const removalId = await makeRemoval(db, { orgId, memberId, personMeetingId })
  const published = await db
    .select()
    .from(templates)
    .where(and(eq(templates.orgId, topId), isNotNull(templates.number)))
  return {
    lateMeetingId: late?.id ?? 0,
    removalId,
    publishedTemplateId: published.find(({ kind }) => kind === 'regular')?.id ?? 0,
  }
}

/** A cell further on, whose plan waits to be confirmed and whose received minutes wait for the score from above. */
async function makeWaitingCell(db: SeedDb, { communeId, topId }: Victim) {
  const cell = await makeOrganisation(db, { kind: 'cell', parentId: communeId, name: MARKER })
  const [, held] = await db
    .insert(schema.meetings)
    .values([
      { orgId: cell.id, month: '2022-09-01', state: 'registered', plannedOn: '2022-09-07' },
      { orgId: cell.id, month: '2022-08-01', state: 'held', heldOn: '2022-08-07' },
    ])
    .returning()
  const { templates } = schema
  const { id: templateId } = await one(db.select().from(templates).where(eq(templates.orgId, topId)).limit(1))
  await db.insert(schema.minutes).values({
    ...{ meetingId: held?.id ?? 0, orgId: cell.id, templateId, status: 'received', contentHash: 'z' },
    ...{ content: {}, outcome: { score: { total: 9 } }, letterhead: {} },
    ...{ completedAt: new Date('2022-08-07'), completedOn: '2022-08-07' },
    ...{ sentOn: '2022-08-08', sentAt: new Date('2022-08-08') },
    ...{ receivedOn: '2022-08-09', receivedAt: new Date('2022-08-09') },
  })
}

type Struck = Omit<Past, 'topId'>

/** A removal that was decided, with the paper of the decision. */
export async function makeRemoval(db: SeedDb, { orgId, memberId, personMeetingId }: Struck) {
  const { minutes } = schema
  const { id: minutesId } = await one(db.select().from(minutes).where(eq(minutes.meetingId, personMeetingId)))
  const { id: removalId } = await one(
    db
      .insert(schema.proposals)
      .values({
        ...{ orgId, minutesId, position: 1, kind: 'removal', memberId, fullName: MARKER, motion: MARKER },
        ...{ heldOn: '2022-08-15', votes: 3, base: 3, isMet: true },
        ...{ state: 'approved' as const, decidedOn: '2022-08-20' },
      })
      .returning(),
  )
  await db.insert(schema.papers).values({
    ...{ form: 'personDecision', subjectId: removalId, orgId, fileName: 'quyet-dinh.pdf' },
    data: {
      ...{ letterhead: { superior: MARKER, organisation: MARKER }, isDraft: false, subject: MARKER },
      ...{ bases: [MARKER], decider: MARKER, articles: [MARKER], recipients: [MARKER] },
      signer: { name: MARKER },
    },
  })
  return removalId
}
