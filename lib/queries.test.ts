import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { ensureHolidays } from '@/db/seed/base/holidays'
import { centralRuleSets } from '@/db/seed/base/rulesets'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { GROUP_KEY } from '@/db/seed/neighbourhood/listed'
import { makeRecords } from '@/db/seed/neighbourhood/records'
import { makeWorld } from '@/db/seed/world'
import { accountFilter } from '@/lib/accounts/input'
import { auditFilter } from '@/lib/audit/input'
import type { Viewer } from '@/lib/auth/policy'
import { awayFilter } from '@/lib/away/input'
import { candidateFilter } from '@/lib/candidates/input'
import { roundFilter } from '@/lib/collectives/input'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { requestFilter } from '@/lib/exemptions/input'
import { feedbackFilter } from '@/lib/feedback/input'
import { answerFilter, questionFilter } from '@/lib/guidance/input'
import { meetingFilter } from '@/lib/meetings/input'
import { memberFilter } from '@/lib/members/input'
import { organisationFilter } from '@/lib/organisations/input'
import { proposalFilter } from '@/lib/proposals/input'
import { campaignFilter } from '@/lib/ratings/input'
import { recordFilter } from '@/lib/records/input'
import { residenceFilter } from '@/lib/residences/input'
import { taskFilter } from '@/lib/tasks/input'
import { departureFilter, transferFilter } from '@/lib/transfers/input'

/**
 * Every question there is, asked by every role of another district, first while a cell does not exist and then when it
 * has one of everything: the answers must be the same, counts included. A question that forgets its scope fails here; so
 * does a new one without its words.
 */
type Query = (viewer: Viewer, ...more: unknown[]) => Promise<unknown>
/** What a question may be asked of: the ids of the cell, or of a cell that does not exist. */
type Sought = {
  of: (name: string) => number
  path: string
  above: string
  scanKey: string
  fileKey: string
  code: string
}

const NOWHERE = 2_000_000_000
const nowhere: Sought = {
  of: () => NOWHERE,
  path: `/${NOWHERE}/`,
  above: `/${NOWHERE}/`,
  scanKey: '00000000-0000-4000-8000-000000000000',
  fileKey: '00000000-0000-4000-8000-000000000000',
  code: 'none',
}
const within = ({ ids, scanKey, fileKey, code, world }: Neighbourhood & { code: string }): Sought => ({
  of: (name) => ids[name] ?? Number.NaN,
  path: world.cell.path,
  above: world.commune.path,
  scanKey,
  fileKey,
  code,
})

const somewhere: Sought = {
  ...{ ...nowhere, of: () => 1, path: '/1/', above: '/1/', scanKey: '', fileKey: '', code: '' },
}

/** The neighbourhood has no row that these would find: that they find is shown by the tests of their rooms. */
const WITHOUT_ROW = new Set([
  'accounts/getSlip',
  'meetings/heldTooLate',
  'meetings/listGoneSubjects',
  'synthesis/listAnswersToRead',
  'feedback/listCommonAnswers',
  'feedback/listTakenOut',
  'home/endorsementDuties',
  'home/excusedDuties',
  'home/termDuties',
  'away/listExcused',
  'away/listRemote',
  'ratings/listStayingElsewhere',
])
/** Rules, days and holidays are no secret, and what they are asked for was read within reach before. */
const PUBLIC = new Set(['calendar/getDays', 'calendar/getHolidayYear', 'calendar/getPlanTerms'])

const DAY = '2022-09-07'
const MONTH = '2022-09-01'
const PERIOD = { key: '2022', from: '2022-01-01', to: DAY, isRunning: true }
const AUGUST = { month: '2022-08-01', today: DAY }

const placeIn = ({ of, path }: Sought) => {
  const id = of('organisationId')
  return { id, orgId: id, path, kind: 'cell', name: '', shortName: '', cellType: 'village', parentId: null }
}

/** Stored papers of the neighbourhood, and what each is of. */
const printed = [
  ['correction', 'correctionId'],
  ['supplement', 'supplementId'],
  ['minutes', 'sentMinutesId'],
  ['personResolution', 'proposalId'],
  ['extract', 'extractId'],
  ['agenda', 'agendaId'],
  ['scheduleNotice', 'noticeId'],
  ['tallyMinutes', 'campaignId'],
  ['scoreList', 'listId'],
  ['exemptionDecision', 'decidedRequestId'],
  ['personDecision', 'removalId'],
] as const

type Words = (sought: Sought) => unknown[]
const none: Words = () => []
const today: Words = () => [DAY]
const one =
  (name: string): Words =>
  ({ of }) => [of(name)]
const filtered =
  (filter: { parse: (value: object) => unknown }): Words =>
  () => [filter.parse({}), DAY]
const placed =
  (...more: unknown[]): Words =>
  (sought) => [placeIn(sought), ...more]
/** The committee above, whose lists hold the cell. */
const placedAbove =
  (...more: unknown[]): Words =>
  (sought) => [
    { ...placeIn(sought), id: sought.of('communeId'), path: sought.above, kind: 'grassroots' },
    ...more,
  ]
/** What a page has loaded before it asks on. */
const loaded =
  (...more: unknown[]): Words =>
  (sought) => [
    {
      ...placeIn(sought),
      id: sought.of('minutesId'),
      meetingId: sought.of('meetingId'),
      ownerId: null,
      entryPath: null,
      kind: 'regular',
      month: MONTH,
      content: { subjects: [], opening: { heldOn: DAY } },
    },
    ...more,
  ]

/** By room and name: what each question is given besides the viewer. */
const words: Record<string, Words> = {
  'accounts/getAccount': one('accountId'),
  'accounts/getMemberForAccount': one('memberId'),
  'accounts/getOwnAccount': none,
  'accounts/getOwnSecondStep': none,
  'accounts/getSecondStepOff': none,
  'accounts/getSignInBefore': () => ['none'],
  'accounts/getSlip': one('accountId'),
  'accounts/listAccounts': filtered(accountFilter),
  'accounts/listGrants': one('accountId'),
  'accounts/listGrantsOf': ({ of }) => [[of('accountId')]],
  'accounts/listInspections': none,
  'accounts/listLinkable': one('organisationId'),
  'accounts/listOutsideGrants': () => [{}, DAY],
  'accounts/listSoleGrants': ({ of }) => [of('accountId'), DAY],
  'accounts/listOwnSessions': none,
  'agendas/getAgenda': one('meetingId'),
  'agendas/getAgendaState': one('meetingId'),
  'audit/checkChains': none,
  'audit/listAudit': filtered(auditFilter),
  'away/countAway': filtered(awayFilter),
  'away/getFollowed': ({ of }) => [of('memberId'), DAY],
  'away/getReturnable': ({ of }) => [of('returningId'), DAY],
  'away/listAbsences': () => [{}, DAY],
  'away/listExcused': () => [{ year: 2026 }, '2026-10-01'],
  'away/listAway': filtered(awayFilter),
  'away/listContacts': one('memberId'),
  'away/listRemote': one('memberId'),
  'away/listReturns': one('returningId'),
  'away/listYearEnd': () => [{ year: 2022 }, DAY],
  'backups/getBackups': none,
  'batches/getBatch': one('batchId'),
  'batches/getBatchPlace': one('communeId'),
  'batches/getBook': one('batchId'),
  'batches/listBatchFiles': one('batchId'),
  'batches/listBatchPlaces': none,
  'batches/listBatches': none,
  'calendar/countMeetings': ({ path }) => [{ month: MONTH, path, today: DAY }],
  'calendar/countMonthMeetings': placed(MONTH),
  'calendar/getBoard': placed(MONTH, DAY),
  'calendar/getConference': ({ of }) => [of('conferenceId'), DAY],
  'calendar/getDays': placed(MONTH),
  'calendar/getHolidayYear': () => [2022],
  'calendar/getMonthMarks': placed(MONTH),
  'calendar/getNotice': one('noticeId'),
  'calendar/getMonthMeeting': ({ of }) => [of('organisationId'), MONTH],
  'calendar/getNoticeDraft': placedAbove(MONTH, DAY),
  'calendar/getOwnFeed': none,
  'calendar/getPlace': one('organisationId'),
  'calendar/getPlan': one('meetingId'),
  'calendar/getPlanTerms': ({ of, path }) => [
    { id: of('meetingId'), path, month: MONTH, dueOn: DAY, state: 'confirmed' },
  ],
  'calendar/listAskedExceptions': none,
  'calendar/listCellMeetings': one('organisationId'),
  'calendar/listConferencePlaces': none,
  'calendar/listConferences': () => [MONTH],
  'calendar/listExceptions': one('meetingId'),
  'calendar/listFeedEvents': today,
  'calendar/listMeetings': ({ path }) => [{ month: MONTH, path, today: DAY }],
  'calendar/listMonthMeetings': placed(MONTH),
  'calendar/listNotices': () => [MONTH],
  'calendar/listOtherMeetings': ({ path }) => [MONTH, path],
  'calendar/listRecorders': one('organisationId'),
  'calendar/noticeToPrint': one('noticeId'),
  'corrections/correctionToPrint': one('correctionId'),
  'corrections/listCorrections': ({ of }) => [of('sentMinutesId')],
  'directives/getDirective': one('directiveId'),
  'directives/listDirectiveCells': ({ of }) => [{ directive: of('directiveId') }],
  'directives/listDirectivePlaces': none,
  'directives/listDirectives': () => [MONTH],
  'directives/listDraftDirectives': (sought) => [
    {
      ...placeIn(sought),
      orgId: sought.of('cellId'),
      kind: 'regular',
      month: MONTH,
      documents: [{ directiveId: sought.of('directiveId') }],
    },
  ],
  'dues/countToConfirm': none,
  'dues/duesReportForExcel': ({ of }) => [{ orgId: of('communeId'), period: '2022-08', today: DAY }],
  'dues/duesReportForPrint': ({ of }) => [{ orgId: of('communeId'), period: '2022-08', today: DAY }],
  'dues/duesStateOf': ({ of }) => [of('memberId'), DAY],
  'dues/getCashBook': (sought) => [{ ...placeIn(sought), startsOn: '2022-08-01', owed: 0 }, 2022, DAY],
  'dues/getDuesPlace': one('organisationId'),
  'dues/getDuesReport': placedAbove('2022-08', DAY),
  'dues/getGroups': placed('2022-08-01'),
  'dues/getPaidByBook': (sought) => [{ ...placeIn(sought), id: sought.of('memberId') }, DAY],
  'dues/getPayer': one('memberId'),
  'dues/getSheet': placed('2022-08-01', DAY),
  'dues/getThrough': placedAbove(DAY),
  'dues/listBehind': placed(DAY),
  'dues/listDuesPlaces': none,
  'dues/listTakings': placed(2022),
  'dues/listUnpaid': ({ of }) => [[of('memberId')], DAY],
  'dues/listDuesStates': ({ of }) => [[of('memberId')], DAY],
  'dues/listUnpaidIn': placedAbove(1, DAY),
  'dues/listPayerMonths': ({ of }) => [of('memberId'), 2022, DAY],
  'dues/listPayers': placedAbove({ month: '2022-08-01' }, DAY),
  'dues/listPayments': ({ of }) => [of('memberId'), 2022],
  'dues/listReceipts': placed(2022),
  'dues/listReceived': placedAbove(2022),
  'dues/listReliefs': one('memberId'),
  'dues/listRemittances': placed(2022),
  'personal/getPersonalData': one('memberId'),
  'exports/listWholeOrganisations': ({ of }) => [[of('organisationId')]],
  'exemptions/decisionToPrint': one('decidedRequestId'),
  'exemptions/getRequest': one('requestId'),
  'exemptions/listFreeProposals': ({ of }) => [{ memberId: of('memberId'), submittedOn: '2022-01-01' }],
  'exemptions/listRequests': () => [requestFilter.parse({})],
  'exemptions/listRequestsOf': one('returningId'),
  'exemptions/listRunning': () => [{}, DAY],
  'exemptions/requestForPrint': one('requestId'),
  'extracts/extractToPrint': one('extractId'),
  'extracts/getExtracted': ({ of }) => [of('sentMeetingId')],
  'extracts/listExtracts': ({ of }) => [of('sentMinutesId')],
  'feedback/countItems': filtered(feedbackFilter),
  'feedback/getAddressee': ({ of }) => [of('addresseeId'), DAY],
  'feedback/getFile': ({ fileKey }) => [fileKey],
  'feedback/getItem': ({ of }) => [of('itemId'), DAY],
  'feedback/getItemPlace': one('organisationId'),
  'feedback/listAddressees': today,
  'feedback/listAgencies': today,
  'feedback/getField': ({ of }) => [of('fieldId')],
  'feedback/listAnswering': none,
  'feedback/listAgenciesAtWork': none,
  'feedback/listFieldCatalogue': today,
  'feedback/hasApprover': today,
  'feedback/listFields': today,
  'feedback/listCatalogue': today,
  'feedback/listCommonAnswers': today,
  'feedback/listChain': ({ of }) => [of('itemId'), DAY],
  'feedback/listDrafted': none,
  'feedback/listFiles': ({ of }) => [of('itemId')],
  'feedback/listItems': filtered(feedbackFilter),
  'feedback/listOpinions': ({ of }) => [of('itemId')],
  'feedback/listNarrowings': today,
  'feedback/listOwnCells': none,
  'feedback/listProposed': none,
  'feedback/listInterims': ({ of }) => [of('itemId')],
  'feedback/countDesk': today,
  'feedback/countExtensions': none,
  'feedback/countQueues': none,
  'feedback/countUnanswered': today,
  'feedback/getReplyTemplate': one('replyTemplateId'),
  'feedback/listOfferedTemplates': today,
  'feedback/listReplyTemplates': none,
  'feedback/listTemplatePlaces': none,
  'feedback/getQueue': () => ['replies'],
  'feedback/listAlike': ({ of }) => [
    { id: of('itemId') + 1, title: 'BIMATCHIBO', text: 'BIMATCHIBO', isSensitive: false },
    DAY,
  ],
  'feedback/listMainItems': ({ of }) => [
    { id: of('itemId') + 1, title: 'Kênh', text: 'Kênh', isSensitive: false },
    DAY,
    'BIMATCHIBO',
  ],
  'feedback/listToRoute': none,
  'feedback/searchItems': () => [feedbackFilter.parse({ q: 'BIMATCHIBO' }), DAY],
  'feedback/listTakenOut': ({ of }) => [of('itemId')],
  'feedback/listParts': ({ of }) => [{ id: of('itemId') + 1, splitFromId: of('itemId') }],
  'feedback/listTogether': ({ of }) => [{ id: of('itemId') + 1, mergedIntoId: of('itemId') }],
  'feedback/suggestDeadlines': ({ of, path }) => [
    { id: of('itemId'), path, status: 'sent', sentOn: DAY },
    DAY,
  ],
  'guidance/countQuestions': filtered(questionFilter),
  'guidance/getAnswer': one('answerId'),
  'guidance/getQuestion': one('questionId'),
  'guidance/listAnswers': filtered(answerFilter),
  'guidance/listAskers': none,
  'guidance/listChoices': ({ path }) => [path],
  'guidance/listQuestions': filtered(questionFilter),
  'guidance/listTopics': none,
  'home/changeDuties': none,
  'home/termDuties': today,
  'home/screeningDuties': () => ['2023-02-01'],
  'home/absenceDuties': today,
  'home/answersToRead': none,
  'home/confirmations': today,
  'home/duesDuties': today,
  'home/endingExemptions': today,
  'home/exceptionsToDecide': none,
  'home/excusedDuties': today,
  'home/feedbackDuties': today,
  'home/guidanceDuties': none,
  'home/invitationDuties': () => ['2022-11-07'],
  'home/candidateDuties': today,
  'home/endorsementDuties': none,
  'home/inbox': none,
  'home/listDuties': today,
  'home/mailDuties': none,
  'home/newCorrections': today,
  'home/ownMeetings': today,
  'home/ownTasks': today,
  'home/postingDuties': () => ['2025-11-05'],
  'home/collectiveDuties': none,
  'home/ratingDuties': none,
  'home/residenceDuties': () => ['2022-11-07'],
  'home/recordDuties': today,
  'home/missingDeciders': today,
  'home/memberDuties': placed(DAY),
  'home/requestDuties': none,
  'home/scoreDuties': today,
  'home/setUpDuties': today,
  'home/thematicDuties': today,
  'home/transferDuties': today,
  'home/unopenedMonth': today,
  'home/unopenedRounds': () => ['2022-11-07'],
  'home/visitDuties': today,
  'home/waitingProposals': none,
  'imports/getImport': one('importId'),
  'imports/listImportPlaces': () => ['members'],
  'imports/listImports': none,
  'mail/countUnsent': none,
  'mail/getMailServer': none,
  'mail/getOwnMail': none,
  'meetings/blankForPrint': one('meetingId'),
  'meetings/countMeetings': filtered(meetingFilter),
  'meetings/getDraft': ({ of }) => [of('meetingId'), DAY],
  'meetings/getMeeting': one('meetingId'),
  'meetings/getMinutes': one('meetingId'),
  'meetings/getPostings': one('lateMeetingId'),
  'meetings/getReading': one('meetingId'),
  'meetings/heldTooLate': loaded(),
  'meetings/lastPlaceOf': one('organisationId'),
  'meetings/listAddressees': loaded(),
  'meetings/listAddresseesNamed': loaded(),
  'meetings/listAnswers': loaded(),
  'meetings/listGoneSubjects': loaded(),
  'meetings/listItemsOf': ({ of }) => [of('sentMinutesId')],
  'meetings/listMeetings': filtered(meetingFilter),
  'meetings/listMonths': none,
  'meetings/listOpenTopics': one('organisationId'),
  'meetings/listPeopleOf': loaded(),
  'meetings/listReopenings': ({ of }) => [of('sentMinutesId')],
  'meetings/minutesToPrint': ({ of }) => ['minutes', of('meetingId')],
  'meetings/nextToReceive': none,
  'meetings/nextNumbers': loaded(DAY),
  'meetings/whyReopeningIsRefused': ({ of }) => [of('sentMinutesId')],
  'changes/countChangesToDecide': none,
  'changes/getChange': one('changeId'),
  'changes/getWaitingChange': one('memberId'),
  'changes/listChanges': () => [{}],
  'screenings/countLateFollowUps': () => ['2023-02-01'],
  'screenings/countScreenings': placedAbove(2021),
  'screenings/listFailedTwice': ({ above }) => ['screenings.read', { year: 2017, path: above }],
  'screenings/listLevelsOf': one('memberId'),
  'screenings/listScreenings': placedAbove({ year: 2021 }),
  'screenings/listScreeningsOf': one('memberId'),
  'study/countAttended': (sought) => [sought.of('sessionId'), placeIn(sought)],
  'study/getSession': one('sessionId'),
  'study/listAttendance': (sought) => [sought.of('sessionId'), placeIn(sought)],
  'study/listSessions': () => [{}],
  'study/listStudyOf': one('memberId'),
  'study/listStudyPlaces': none,
  'awards/listAwards': one('memberId'),
  'awards/listDisciplines': one('memberId'),
  'awards/listInForce': ({ of }) => [[of('memberId')]],
  'awards/listUnrecordedDisciplines': one('memberId'),
  'posts/listPostPlaces': ({ path }) => [{ path }],
  'posts/listPosts': one('memberId'),
  'posts/listPostsOn': ({ of }) => [of('organisationId'), DAY],
  'members/countAttendance': ({ of }) => [of('memberId'), '2022-01-01'],
  'members/countMembers': filtered(memberFilter),
  'members/getAccountOf': one('memberId'),
  'members/getMember': one('memberId'),
  'members/getRevealedCard': one('memberId'),
  'members/listAwayStays': one('memberId'),
  'members/listExemptions': one('memberId'),
  'members/listMemberships': one('memberId'),
  'members/listMembers': filtered(memberFilter),
  'members/listMembersOn': filtered(memberFilter),
  'members/countMembersOn': filtered(memberFilter),
  'members/listCardNumbers': ({ of }) => [[of('memberId')]],
  'members/listExemptionsOf': ({ of }) => [[of('memberId')]],
  'members/listStaysOf': ({ of }) => [[of('memberId')]],
  'members/listWholeMembers': ({ of }) => [[of('memberId')]],
  'members/listPlaces': one('organisationId'),
  'notices/countNew': none,
  'notices/countNewOf': () => [1],
  'notices/listNotices': () => [{}],
  'organisations/getOrganisation': one('organisationId'),
  'organisations/listAncestors': placed(),
  'organisations/listBelow': one('communeId'),
  'organisations/listChoices': () => ['members.create'],
  'organisations/listLastNumbers': ({ of }) => [of('organisationId'), DAY],
  'organisations/listPosts': one('organisationId'),
  'organisations/listRoleHolders': ({ of }) => [of('organisationId'), DAY],
  'organisations/listRoots': none,
  'organisations/listTerms': one('organisationId'),
  'organisations/searchOrganisations': filtered(organisationFilter),
  'proposals/countUndecidable': today,
  'proposals/countWaiting': none,
  'proposals/getProposal': one('proposalId'),
  'proposals/getRemovalGround': one('removalId'),
  'proposals/listProposals': filtered(proposalFilter),
  'proposals/listProposalsOf': ({ of }) => [of('personMinutesId')],
  'proposals/listRemovals': ({ of }) => [
    { cut: { org: of('communeId') }, from: '2021-01-01', to: '2022-12-31' },
  ],
  'proposals/personDecisionToPrint': one('removalId'),
  'proposals/proposalToPrint': one('proposalId'),
  'collectives/getOwnCollective': one('collectiveId'),
  'collectives/getRound': one('roundId'),
  'collectives/listDeciders': none,
  'collectives/listOwnCollectives': none,
  'collectives/getSummary': ({ of }) => [{ org: of('parentId'), year: 2021 }],
  'collectives/listCollectiveYears': placedAbove(),
  'collectives/summaryForPrint': ({ of }) => [{ org: of('parentId'), year: 2021 }],
  'collectives/roundDecisionForPrint': one('decidedRoundId'),
  'collectives/listRounds': filtered(roundFilter),
  'ratings/ballotsForPrint': one('campaignId'),
  'ratings/campaignToPrint': ({ of }) => ['ratingList', of('campaignId')],
  'ratings/countCampaigns': filtered(campaignFilter),
  'ratings/getCampaign': one('campaignId'),
  'ratings/getSelfReview': one('ratingId'),
  'ratings/getTallyDefaults': one('campaignId'),
  'ratings/listCampaignYears': none,
  'ratings/listCampaigns': filtered(campaignFilter),
  'ratings/listCellsToRate': none,
  'ratings/listCellsWithoutRound': () => ['ratings.read', 2020],
  'ratings/listOwnReviews': none,
  'ratings/listStayingElsewhere': one('campaignId'),
  'ratings/listRoundsToPrint': () => [{ year: 2021, what: 'ratingList' }, 60],
  'ratings/listSelfReviews': one('campaignId'),
  'ratings/selfReviewsForPrint': one('campaignId'),
  'residences/getResidence': ({ of }) => [of('residenceId'), DAY],
  'residences/getResidenceOf': one('memberId'),
  'residences/listComments': one('residenceId'),
  'residences/listResidences': () => [residenceFilter.parse({ year: '2021' }), DAY],
  'residences/listResidentsOf': ({ of }) => [of('organisationId'), 2022],
  'residences/residenceForPrint': one('residenceId'),
  'home/committeeDuties': today,
  'home/handoverDuties': none,
  'reorganisations/getEvent': one('reorganisationId'),
  'reorganisations/getOrganisationOn': ({ of }) => [of('organisationId'), DAY],
  'reorganisations/handoverForPrint': one('handoverId'),
  'reorganisations/listBelowOn': ({ of }) => [of('communeId'), DAY],
  'reorganisations/listCellsWanting': () => ['organisations.appointCommittee', DAY],
  'reorganisations/listEvents': () => [{ waiting: true }],
  'reorganisations/listEventsOf': one('organisationId'),
  'reorganisations/listHandovers': one('reorganisationId'),
  'reorganisations/listHints': (sought) => [
    { ...placeIn(sought), full: 12, probationary: 0, posts: [] },
    DAY,
  ],
  'reorganisations/listObstacles': (sought) => [placeIn(sought), DAY],
  'reorganisations/listOpenWork': (sought) => [placeIn(sought)],
  'reorganisations/listRaiseObstacles': (sought) => [
    { ...placeIn(sought), parentId: sought.of('communeId') },
    DAY,
  ],
  'reorganisations/listReceiving': ({ of }) => [{ id: NOWHERE + 1, parentId: of('communeId') }, 'near'],
  'reorganisations/listSplitObstacles': (sought) => [{ ...placeIn(sought), kind: 'grassroots' }, DAY],
  'reorganisations/listTargets': () => [['cell']],
  'reorganisations/listToPlace': one('organisationId'),
  'reorganisations/listVersions': one('organisationId'),
  'records/countBadgesDue': placedAbove('2022-09-02'),
  'records/countRecords': placedAbove(recordFilter.parse({})),
  'records/countRecordsBelow': placedAbove(),
  'records/countSlips': placedAbove(2021),
  'records/getRecord': one('memberId'),
  'records/getRecordPlace': one('organisationId'),
  'records/listBadges': one('memberId'),
  'records/listBadgesDue': placedAbove('2022-09-02', 'round'),
  'records/listProbation': placedAbove(DAY),
  'records/listRecords': placedAbove(recordFilter.parse({})),
  'records/listSlipYears': one('memberId'),
  'records/listSlips': placedAbove({ year: 2021 }),
  'scans/getScanFile': ({ scanKey }) => [scanKey, false],
  'scans/listScans': ({ of }) => [of('sentMeetingId')],
  'scores/getIssuedList': ({ of }) => [of('communeId'), '2022-07-01'],
  'scores/getListState': placedAbove('2022-07-01', DAY),
  'scores/getScoreSheet': one('receivedMeetingId'),
  'scores/listLines': placed('2022-07-01', DAY),
  'scores/listScorePlaces': none,
  'scores/listScores': placed('2022-07-01', ''),
  'scores/scoreListForPrint': ({ of }) => [of('communeId'), '2022-07-01', DAY],
  'scores/scoreSheetForPrint': one('receivedMeetingId'),
  'statistics/countRated': placedAbove(2021),
  'statistics/countOrganisations': placedAbove(DAY, {}),
  'statistics/countRatedOrganisations': placedAbove(2021, {}),
  'statistics/listRated': placedAbove({ year: 2021, group: 'listed' }),
  'statistics/listService': placedAbove({ ...PERIOD, from: '1900-01-01', to: '2099-12-31' }, {}),
  'statistics/countAllMembers': placedAbove(),
  'statistics/countPeople': (sought) => [
    { ...placeIn(sought), id: sought.of('communeId'), path: sought.above, termStartsOn: '2022-01-01' },
    { cut: {}, today: DAY, year: 2022 },
  ],
  'statistics/formsForExcel': ({ of }) => [{ orgId: of('communeId'), period: '2022', today: DAY }],
  'statistics/formsForPrint': ({ of }) => [{ orgId: of('communeId'), period: '2022', today: DAY }],
  'statistics/getForms': placedAbove({ key: '2022', today: DAY }),
  'statistics/getRollPlace': one('communeId'),
  'statistics/getStatisticsPlace': one('communeId'),
  'statistics/listAdmissions': placedAbove(2022, {}),
  'statistics/listMovement': placedAbove({ ...PERIOD, from: '1900-01-01' }, {}),
  'statistics/countCellsOn': placedAbove(DAY, {}),
  'statistics/countDays': placedAbove(['2022-08-31', DAY], {}),
  'statistics/countRoll': placedAbove(DAY, {}),
  'statistics/listOverTime': placedAbove(['2022-08-31', DAY], {}),
  'statistics/listRatedYears': placedAbove({}),
  'statistics/listReportedFigures': placedAbove(),
  'statistics/listRoll': placedAbove(DAY, {}),
  'statistics/listStatisticsPlaces': none,
  'statistics/listTagCounts': placedAbove(DAY, { filter: {}, tags: ['biên giới'] }),
  'statistics/listTags': none,
  'statistics/makeupForPrint': ({ of }) => [{ org: of('communeId'), by: 'year', today: DAY }],
  'statistics/sumAttendance': placedAbove('2022-07-01', {}),
  'supplements/listSupplements': ({ of }) => [of('sentMinutesId')],
  'supplements/supplementToPrint': one('supplementId'),
  'synthesis/getFigures': placedAbove(AUGUST),
  'synthesis/getIssuedSynthesis': ({ of }) => [of('communeId'), '2022-07-01'],
  'synthesis/getSynthesisForm': placedAbove(DAY),
  'synthesis/getSynthesisPlace': one('communeId'),
  'synthesis/getTwelveMonths': placedAbove(MONTH, DAY),
  'synthesis/listAnswersToRead': ({ of }) => [{ org: of('organisationId') }, DAY],
  'synthesis/listSynthesisItems': placedAbove(AUGUST),
  'synthesis/listSynthesisPlaces': none,
  'synthesis/synthesisForExcel': ({ of }) => [of('communeId'), AUGUST],
  'synthesis/synthesisForPrint': ({ of }) => [of('communeId'), AUGUST],
  'candidates/candidateForPrint': one('candidateId'),
  'candidates/countStages': filtered(candidateFilter),
  'candidates/getCandidate': one('candidateId'),
  'candidates/listCandidates': filtered(candidateFilter),
  'candidates/listCandidateSteps': one('candidateId'),
  'candidates/listHelpers': one('organisationId'),
  'candidates/listVotes': ({ of }) => [of('organisationId'), 'Nguyễn Văn An'],
  'candidates/probationerForPrint': one('probationerId'),
  'settings/getSettingPlace': none,
  'settings/listChanges': () => ['numbersMinutes'],
  'settings/listLastChanges': none,
  'settings/listRuleSets': none,
  'settings/listRulesOn': ({ path }) => [path, DAY],
  'tasks/countByCell': today,
  'tasks/countByPerson': filtered(taskFilter),
  'tasks/countTasks': filtered(taskFilter),
  'tasks/getTask': one('taskId'),
  'tasks/listAssignable': one('organisationId'),
  'tasks/listCells': none,
  'tasks/listMonth': () => [{ month: MONTH }, DAY],
  'tasks/listSteps': one('taskId'),
  'tasks/listTasks': filtered(taskFilter),
  'templates/effectOf': ({ of }) => [
    { id: of('templateId'), orgId: of('topId'), kind: 'regular' },
    of('topId'),
    DAY,
  ],
  'templates/getTemplate': ({ of }) => [of('templateId'), DAY],
  'templates/listTemplates': today,
  'templates/periodOf': ({ of }) => [
    { id: of('publishedTemplateId'), orgId: of('topId'), kind: 'regular' },
    DAY,
  ],
  'thematic/getThematicYear': placed(2022, DAY),
  'thematic/getTopic': one('topicId'),
  'thematic/hasThematicMeeting': placed('2022-07-01', DAY),
  'thematic/listThematicYears': placedAbove(2022, DAY),
  'transfers/countDepartures': none,
  'transfers/countTransfers': today,
  'transfers/getOpenDeparture': one('memberId'),
  'transfers/getTerms': today,
  'transfers/getTransfer': one('transferId'),
  'transfers/listCompletedSince': ({ of }) => [
    { toOrgId: of('organisationId'), orgId: of('organisationId'), receivedOn: '2000-01-01' },
  ],
  'transfers/listDepartures': () => [departureFilter.parse({})],
  'transfers/listDestinations': ({ of }) => [of('organisationId')],
  'transfers/listOthers': ({ of }) => [{ id: of('memberId'), orgId: of('organisationId') }],
  'transfers/listSteps': one('transferId'),
  'transfers/listTogether': ({ of }) => [GROUP_KEY, of('transferId')],
  'transfers/listTransfers': filtered(transferFilter),
  'transfers/listTransfersOf': one('memberId'),
  'transfers/transferForPrint': one('transferId'),
  'transfers/whyNotBegun': ({ of }) => [of('memberId'), DAY],
  'verify/getAnchor': placedAbove(),
  'verify/getHashPlace': one('communeId'),
  'verify/getPaperByCode': ({ code }) => [code],
  'verify/listHashPlaces': none,
  'verify/listHashes': placedAbove('2022-08-01'),
  'verify/listPaperCodes': ({ of }) => [
    { forms: printed.map(([form]) => form), ids: printed.map(([, name]) => of(name)) },
  ],
  'verify/listWaiting': placedAbove('2022-08-01'),
  'visits/cellsOf': placedAbove(2022),
  'visits/countVisitYear': placedAbove(2022, DAY),
  'visits/factsOf': placedAbove(2022),
  'visits/getMeetingLength': placed(MONTH),
  'visits/getVisit': one('visitId'),
  'visits/getVisitPlace': one('communeId'),
  'visits/getVisitYear': placedAbove(2022, DAY),
  'visits/getVisitor': one('visitorId'),
  'visits/knownAt': placedAbove(),
  'visits/listAssignments': one('visitorId'),
  'visits/listExpectedGuests': placed(DAY),
  'visits/listKnownFor': placedAbove(),
  'visits/listMatches': one('visitId'),
  'visits/listPlacesBelow': ({ above }) => [above],
  'visits/listPromises': ({ of }) => [[of('visitId')]],
  'visits/listRemarks': placedAbove({ year: 2022, isPromised: false }),
  'visits/listSendingPlaces': none,
  'visits/listStops': ({ of, path }) => [{ id: of('visitorId'), path }, [path], MONTH],
  'visits/listVisitPlaces': none,
  'visits/listVisitors': placedAbove({}, DAY),
  'visits/listWatchedCells': placedAbove(DAY),
  'visits/visitYearForExcel': ({ of }) => [{ orgId: of('communeId'), today: DAY }],
  'visits/visitYearForPrint': ({ of }) => [{ orgId: of('communeId'), today: DAY }],
}

const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^[a-z]+[\\/]queries([\\/][\w-]+)?\.ts$/.test(file),
)
const all: [string, Query][] = (
  await Promise.all(
    files.map(async (file) =>
      Object.entries(await import(/* @vite-ignore */ pathToFileURL(`lib/${file}`).href))
        .filter((entry): entry is [string, Query] => typeof entry[1] === 'function')
        .map(([name, query]): [string, Query] => [`${file.split(/[\\/]/)[0]}/${name}`, query]),
    ),
  )
).flat()
const queries = all
  .filter(([name]) => !PUBLIC.has(name))
  .flatMap(([name, query]): [string, Query, Words][] => {
    const asked = words[name]
    return asked ? [[name, query, asked]] : []
  })

let strangers: [string, Viewer][]
let owners: [string, Viewer][]
let around: Neighbourhood & { code: string }
const before = new Map<string, string>()

const viewers = (accounts: Record<string, { id: number }>) =>
  Promise.all(
    Object.entries(accounts).map(
      async ([role, account]): Promise<[string, Viewer]> => [role, await viewerOf(account)],
    ),
  )

/** Errors are answers, too: "out of reach" must read as "missing". */
const answer = async (query: Query, viewer: Viewer, asked: unknown[]) =>
  (
    JSON.stringify(
      await query(viewer, ...asked).catch((error: Error) => `${error.name}: ${error.message}`),
      (_key, value: unknown) => (value instanceof Map ? [...value] : value),
    ) ?? 'nothing'
  ).replace(/\d\d:\d\d:\d\d/g, '')

/** Signed in, and without any role. */
const nobody: Viewer = { accountId: NOWHERE, memberId: null, fullName: '', grants: [] }

async function askBefore(role: string, viewer: Viewer) {
  for (const [name, query, asked] of queries)
    before.set(`${name} ${role}`, await answer(query, viewer, asked(nowhere)))
}

beforeAll(async () => {
  await seedDb.insert(schema.ruleSets).values(centralRuleSets)
  await ensureHolidays(seedDb)
  // Asked before there is any organisation at all.
  await askBefore('nobody', nobody)
  strangers = await viewers((await makeWorld(seedDb, 'huyenkhac')).accounts)
  for (const [role, viewer] of strangers) await askBefore(role, viewer)
  strangers.push(['nobody', nobody])
  const made = await makeNeighbourhood(seedDb)
  const { code, ...more } = await makeRecords(seedDb, made)
  around = { ...made, code }
  Object.assign(around.ids, more)
  const { sentMinutes, sentMeeting } = around.rows
  const [persons] = await seedDb
    .select({ id: schema.minutes.id })
    .from(schema.minutes)
    .where(eq(schema.minutes.meetingId, around.ids.personMeetingId ?? 0))
  Object.assign(around.ids, {
    sentMinutesId: sentMinutes.id,
    sentMeetingId: sentMeeting.id,
    personMinutesId: persons?.id,
  })
  owners = await viewers(around.world.accounts)
})

test('each question has its words here', () => {
  expect(all.map(([name]) => name).filter((name) => !words[name])).toEqual([])
})

test.each(queries)('%s tells another district nothing of the cell', async (name, query, asked) => {
  for (const [role, viewer] of strangers)
    expect(await answer(query, viewer, asked(within(around))), role).toBe(before.get(`${name} ${role}`))
})

/** Asked by an id or a place, a question also has to find what is there, else the test above would prove nothing. */
const sought = queries.filter(
  ([name, , asked]) =>
    !WITHOUT_ROW.has(name) && JSON.stringify(asked(nowhere)) !== JSON.stringify(asked(somewhere)),
)
test.each(sought)('%s does find the cell for its own', async (_name, query, asked) => {
  const found = await Promise.all(
    owners.map(
      async ([, viewer]) =>
        (await answer(query, viewer, asked(within(around)))) !==
        (await answer(query, viewer, asked(nowhere))),
    ),
  )
  expect(found).toContain(true)
})

/** Asked by no id, these have a row all the same: a lost scope shows above. */
const LISTED = new Set(['home/committeeDuties', 'reorganisations/listCellsWanting'])
test.each(queries.filter(([name]) => LISTED.has(name)))(
  '%s does list the cell for its own',
  async (_name, query, asked) => {
    const found = await Promise.all(owners.map(([, viewer]) => answer(query, viewer, asked(within(around)))))
    expect(found.join()).toContain('BIMATCHIBO 9')
  },
)

/** What a person reads of the own account needs no role. */
const OWN = new Set([
  'accounts/getOwnAccount',
  'accounts/getOwnSecondStep',
  'accounts/getSecondStepOff',
  'accounts/getSignInBefore',
  'accounts/listOwnSessions',
  'calendar/getOwnFeed',
])
test.each(queries.filter(([name]) => !OWN.has(name)))(
  '%s tells whoever has lost every role no more than a stranger',
  async (_name, query, asked) => {
    const told = await answer(query, nobody, asked(within(around)))
    for (const [role, viewer] of owners)
      expect(await answer(query, { ...viewer, grants: [] }, asked(within(around))), role).toBe(told)
  },
)
