import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { regularTemplate } from './base/templates'
import type { SeedDb } from './factories'
import { makeAwayDesk } from './neighbour-away'
import { makeDues } from './neighbour-dues'
import { makePaths } from './neighbour-feedback'
import { makeGuidance } from './neighbour-guidance'
import { makeImport } from './neighbour-import'
import { makeIssued } from './neighbour-issued'
import { makeMemberRecords, makeProbationer } from './neighbour-member-records'
import { makeNotices } from './neighbour-notices'
import { makePersonMeeting } from './neighbour-persons'
import { makeHandover } from './neighbour-reorganisation'
import { makeTransfers } from './neighbour-transfers'
import { makeVisit } from './neighbour-visit'
import { makeWorld } from './world'

/** Stands in every text of the victim's rows; whoever may not read them must never receive it. */
export const MARKER = 'BIMATCHIBO'

const letterhead = (cell: string) => ({
  ...{ upper: 'ĐẢNG BỘ', lower: 'CHI BỘ', placeName: 'An Thịnh', symbol: 'CB', cell },
  ...{ minutesLeft: 'THƯ KÝ', minutesRight: 'CHỦ TRÌ', onBehalf: 'T/M CHI BỘ' },
})

const first = <Row>(rows: Row[]): Row => {
  const [row] = rows
  if (!row) throw new Error('row not made')
  return row
}

type Scored = { orgId: number; templateId: number; by: number }

/** Received minutes with a score and what the committee above gave. */
async function makeScored(db: SeedDb, { orgId, templateId, by }: Scored) {
  const held = { month: '2022-07-01', state: 'held' as const, heldOn: '2022-07-07', filedOn: '2022-07-08' }
  const meeting = first(
    await db
      .insert(schema.meetings)
      .values({ orgId, ...held, filedAt: new Date('2022-07-08'), place: MARKER })
      .returning(),
  )
  const item = { no: '1', title: MARKER, max: 10, points: 9, says: '', why: MARKER }
  const criterion = { no: '1', title: MARKER, parts: [], items: [item], points: 9, max: 10 }
  const score = {
    name: MARKER,
    isMetOnly: false,
    bands: [],
    criteria: [criterion],
    total: 9,
    max: 10,
    band: 'Tốt',
  }
  await db.insert(schema.minutes).values({
    meetingId: meeting.id,
    orgId,
    templateId,
    status: 'received',
    content: { conclusion: MARKER },
    outcome: { counts: { members: { all: 3 }, unexcused: 0 }, score, basis: { score: { source: MARKER } } },
    letterhead: {},
    contentHash: 'y',
    completedAt: new Date('2022-07-07'),
    completedOn: '2022-07-07',
    sentOn: '2022-07-08',
    sentAt: new Date('2022-07-08'),
    receivedOn: '2022-07-09',
    receivedAt: new Date('2022-07-09'),
  })
  await db.insert(schema.scoreReviews).values({
    meetingId: meeting.id,
    orgId,
    items: { 1: { points: 8, why: MARKER } },
    total: 8,
    band: 'Tốt',
    reason: MARKER,
    decidedFor: MARKER,
    decidedBy: by,
    decidedOn: '2022-07-10',
  })
  return meeting.id
}

/**
 * A cell with one of everything, and a stranger: the secretary of the cell next door. Used to prove that no page,
 * paper or action lets one reach the other.
 */
export async function makeNeighbourhood(db: SeedDb, label = 'langgieng') {
  const world = await makeWorld(db, label)
  const { cell, top, commune, agency, member, secretary, addressee } = world
  const orgId = cell.id
  const [field] = await db
    .insert(schema.feedbackFields)
    .values({ orgId: top.id, name: 'Thủy lợi', position: 1 })
    .returning()
  const template = first(
    await db
      .insert(schema.templates)
      .values({ ...regularTemplate, orgId: top.id, number: 1 })
      .returning(),
  )
  const draftTemplate = first(
    await db
      .insert(schema.templates)
      .values({
        orgId: top.id,
        kind: 'regular',
        name: MARKER,
        sections: regularTemplate.sections,
      })
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
        letterhead: letterhead(MARKER),
        contentHash: 'x',
        completedAt: new Date('2022-08-07'),
        completedOn: '2022-08-07',
        sentOn: '2022-08-08',
        sentAt: new Date('2022-08-08'),
      })
      .returning(),
  )
  const correction = first(
    await db
      .insert(schema.corrections)
      .values({
        minutesId: sentMinutes.id,
        orgId,
        number: 1,
        passage: MARKER,
        asWritten: MARKER,
        correctedTo: MARKER,
        reason: MARKER,
        writtenBy: world.accounts.cellSecretary.id,
        writtenOn: '2022-08-10',
      })
      .returning(),
  )
  await db
    .insert(schema.papers)
    .values({ form: 'correction', subjectId: correction.id, orgId, fileName: 'a.pdf' })
  const supplement = first(
    await db
      .insert(schema.supplements)
      .values({
        minutesId: sentMinutes.id,
        orgId,
        text: MARKER,
        returnedReason: MARKER,
        writtenBy: world.accounts.cellSecretary.id,
        writtenOn: '2022-08-20',
      })
      .returning(),
  )
  await db
    .insert(schema.papers)
    .values({ form: 'supplement', subjectId: supplement.id, orgId, fileName: 'a.pdf' })
  const receivedMeetingId = await makeScored(db, {
    orgId,
    templateId: template.id,
    by: world.accounts.committeeOffice.id,
  })
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
  const { fileId, fileKey, replyTemplateId } = await makePaths(db, {
    ...{ item, officeId: top.id, agencyId: agency.id, marker: MARKER },
    by: world.accounts.cellSecretary.id,
  })
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
      .values({ orgId, year: 2021, ruleSetId: ruleSet.id, heldOn: '2021-12-10', place: MARKER })
      .returning(),
  )
  const rating = first(
    await db
      .insert(schema.ratings)
      .values({ campaignId: campaign.id, orgId, memberId: member.id, fullName: MARKER, isReviewed: true })
      .returning(),
  )
  const round = first(
    await db
      .insert(schema.collectiveRounds)
      .values({ orgId: commune.id, year: 2021, ruleSetId: ruleSet.id, heldOn: '2021-12-20', place: MARKER })
      .returning(),
  )
  const decidedRound = first(
    await db
      .insert(schema.collectiveRounds)
      .values({
        ...{ orgId: commune.id, year: 2020, ruleSetId: ruleSet.id, heldOn: '2020-12-20', decidedBy: MARKER },
        ...{ state: 'finished', decidedOn: '2020-12-28', decisionNumber: '48-QĐ/ĐU' },
      })
      .returning(),
  )
  await db
    .insert(schema.collectiveRatings)
    .values({ roundId: decidedRound.id, orgId, name: MARKER, groupName: MARKER, level: 'good' })
  const collective = first(
    await db
      .insert(schema.collectiveRatings)
      .values({ roundId: round.id, orgId, name: MARKER, groupName: MARKER })
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
  const candidate = first(
    await db
      .insert(schema.candidates)
      .values({
        ...{ orgId, fullName: MARKER, sortName: MARKER, sex: 'male', bornOn: '1998-05-19', source: 'farmer' },
      })
      .returning(),
  )
  await db.insert(schema.candidateSteps).values({
    ...{ candidateId: candidate.id, orgId, doneBy: world.accounts.cellSecretary.id, note: MARKER },
    ...{ fromStage: 'dossier', toStage: 'stopped', takenOn: '2022-08-01', doneOn: '2022-08-01' },
  })
  // The cell's own: what organisations above call or announce, every cell below reads. One is over, one can be moved.
  const conferenceOn = async (heldOn: string) =>
    first(await db.insert(schema.conferences).values({ orgId, name: MARKER, heldOn }).returning())
  const conference = await conferenceOn('2022-09-15')
  const coming = await conferenceOn('2099-09-15')
  const directive = await makeDirective(db, orgId, sentMinutes.id)
  const { exception, notice } = await makeCalendarPapers(db, {
    orgId,
    meetingId: meeting.id,
    accountId: world.accounts.cellSecretary.id,
  })
  const batch = first(
    await db
      .insert(schema.batches)
      .values({
        orgId,
        accountId: world.accounts.cellSecretary.id,
        kind: 'book',
        startsOn: '2022-01-01',
        state: 'done',
        bytes: new TextEncoder().encode(MARKER),
        expiresAt: new Date(Date.now() + 86_400_000),
      })
      .returning(),
  )
  await db.insert(schema.batchItems).values({
    batchId: batch.id,
    position: 1,
    subjectId: sentMinutes.id,
    meetingId: sentMeeting.id,
  })
  const issued = await makeIssued(db, {
    orgId,
    minutesId: sentMinutes.id,
    communeId: commune.id,
    by: world.accounts.cellSecretary.id,
    marker: MARKER,
  })
  const scan = await makeScan(db, {
    meetingId: sentMeeting.id,
    orgId,
    attachedBy: world.accounts.cellSecretary.id,
  })
  const persons = await makePersonMeeting(db, { orgId, topId: top.id, marker: MARKER })
  await db.insert(schema.ratingFigures).values({
    ...{ orgId: commune.id, year: 2015, percent: 91.16, scale: MARKER, source: MARKER },
    ...{ enteredBy: world.accounts.organisationBoard.id, enteredOn: '2022-09-07' },
  })
  const visit = await makeVisit(db, {
    orgId,
    meetingId: sentMeeting.id,
    communeId: commune.id,
    marker: MARKER,
  })
  const dues = await makeDues(db, {
    orgId,
    memberId: member.id,
    communeId: commune.id,
    by: world.accounts.cellSecretary.id,
    marker: MARKER,
  })
  const guidance = await makeGuidance(db, {
    orgId,
    topId: top.id,
    askedBy: world.accounts.cellSecretary.id,
    answeredBy: world.accounts.organisationBoard.id,
    marker: MARKER,
  })
  const moving = await makeTransfers(db, {
    orgId,
    memberId: member.id,
    by: world.accounts.cellSecretary.id,
    marker: MARKER,
  })
  await makeNotices(db, {
    orgId,
    itemId: item.id,
    told: [world.accounts.cellSecretary.id, world.accounts.neighbour.id],
  })
  const reorganised = await makeHandover(db, {
    ...{ orgId, communeId: commune.id, memberId: member.id },
    ...{ by: world.accounts.organisationBoard.id, marker: MARKER },
  })
  const kept = await makeMemberRecords(db, {
    ...{ orgId, memberId: member.id, proposalId: persons.proposal.id },
    by: world.accounts.cellSecretary.id,
    marker: MARKER,
  })
  const away = await makeAwayDesk(db, {
    ...{ orgId, memberId: member.id, absentId: secretary.id, returningId: world.recorder.id },
    ...{ meetingId: sentMeeting.id, minutesId: sentMinutes.id, marker: MARKER },
    by: world.accounts.cellSecretary.id,
  })
  const grant = first(await db.select().from(schema.grants).limit(1))
  const term = first(await db.select().from(schema.terms).where(eq(schema.terms.orgId, orgId)))
  await db.insert(schema.numberSeries).values({ orgId, termId: term.id, type: 'KL', last: 3 })
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
      exception,
      notice,
    },
    ids: {
      organisationId: orgId,
      termId: term.id,
      orgId,
      cellId: orgId,
      parentId: commune.id,
      topId: top.id,
      agencyId: agency.id,
      memberId: member.id,
      assigneeId: member.id,
      recorderId: secretary.id,
      accountId: world.accounts.cellSecretary.id,
      grantId: grant.id,
      meetingId: meeting.id,
      minutesId: minutes.id,
      topicId: topic.id,
      preparerId: member.id,
      itemId: item.id,
      mainId: item.id,
      feedbackId: item.id,
      fieldId: field?.id ?? 0,
      fromId: agency.id,
      addresseeId: addressee?.id ?? 0,
      replyTemplateId,
      campaignId: campaign.id,
      ratingId: rating.id,
      roundId: round.id,
      decidedRoundId: decidedRound.id,
      collectiveId: collective.id,
      exemptionId: exemption.id,
      stayId: awayStay.id,
      awayStayId: awayStay.id,
      taskId: task.id,
      conferenceId: conference.id,
      comingConferenceId: coming.id,
      directiveId: directive.id,
      correctionId: correction.id,
      supplementId: supplement.id,
      exceptionId: exception.id,
      noticeId: notice.id,
      batchId: batch.id,
      ...issued,
      scanId: scan.id,
      fileId,
      receivedMeetingId,
      communeId: commune.id,
      templateId: draftTemplate.id,
      proposalId: persons.proposal.id,
      candidateId: candidate.id,
      helperId: member.id,
      personMeetingId: persons.meeting.id,
      ...visit,
      ...guidance,
      ...dues,
      importId: await makeImport(db, {
        orgId: commune.id,
        accountId: world.accounts.committeeOffice.id,
        marker: MARKER,
      }),
      ...moving,
      ...reorganised,
      ...(await makeProbationer(db, { orgId, marker: MARKER })),
      ...kept,
      toId: orgId,
      heirId: orgId,
      ...away,
      placeId: orgId,
      ownCellId: orgId,
      residenceCellId: orgId,
      id: meeting.id,
    } as Record<string, number>,
    scanKey: scan.publicId,
    fileKey,
    /** Fields that take several ids at once. */
    lists: {
      opinionOf: [String(agency.id)],
      ids: [String(meeting.id)],
      items: [`${item.id}:${item.version}`],
      plans: [`${meeting.id}:${meeting.version}`],
      sheets: [String(sentMeeting.id)],
      members: [String(member.id)],
      part: ['feedback'],
      contents: ['minutes'],
      papers: ['card'],
      withIds: [String(member.id)],
      remittances: [String(dues.remittanceId)],
      placements: [`${member.id}:${orgId}`],
    } as Record<string, string[]>,
  }
}

/** A scan of signed minutes. */
async function makeScan(
  db: SeedDb,
  placed: Pick<typeof schema.scans.$inferInsert, 'meetingId' | 'orgId' | 'attachedBy'>,
) {
  const bytes = new TextEncoder().encode(MARKER)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return first(
    await db
      .insert(schema.scans)
      .values({
        ...placed,
        of: 'minutes',
        type: 'pdf',
        note: MARKER,
        size: bytes.length,
        sha256,
        bytes,
        attachedOn: '2022-08-09',
      })
      .returning(),
  )
}

/** The cell's own, as its conferences are: entered, and told of in its sent minutes. */
async function makeDirective(db: SeedDb, orgId: number, minutesId: number) {
  const words = { kind: MARKER, number: MARKER, issuer: MARKER, subject: MARKER, discussion: MARKER }
  const directive = first(
    await db
      .insert(schema.directives)
      .values({ ...words, orgId, month: '2022-09-01', issuedOn: '2022-08-20' })
      .returning(),
  )
  const read = { directiveId: directive.id, minutesId, orgId, heldOn: '2022-08-07' }
  await db.insert(schema.directiveReadings).values(read)
  return directive
}

/** A later day asked for, and an issued notice with its paper. */
async function makeCalendarPapers(
  db: SeedDb,
  { orgId, meetingId, accountId }: { orgId: number; meetingId: number; accountId: number },
) {
  const exception = first(
    await db
      .insert(schema.dayExceptions)
      .values({
        orgId,
        meetingId,
        heldOn: '2022-09-15',
        reason: MARKER,
        rule: MARKER,
        askedBy: accountId,
        askedOn: '2022-09-05',
      })
      .returning(),
  )
  const notice = first(
    await db
      .insert(schema.scheduleNotices)
      .values({
        orgId,
        month: '2022-09-01',
        number: 1,
        issuedOn: '2022-09-01',
        issuedBy: accountId,
        content: {
          letterhead: { superior: MARKER, organisation: MARKER },
          isDraft: false,
          subject: MARKER,
          opening: MARKER,
          groups: [],
          recipients: [MARKER],
          signer: { name: MARKER },
        },
      })
      .returning(),
  )
  await db
    .insert(schema.papers)
    .values({ form: 'scheduleNotice', subjectId: notice.id, orgId, fileName: 'thong-bao.pdf' })
  return { exception, notice }
}
