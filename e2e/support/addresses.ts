import type { Neighbourhood } from '@/db/seed/neighbourhood'

type Who = keyof Neighbourhood['world']['accounts']
/** Who may open it and where; a page that leads on to another still proves that it was found. */
type Case = { as: Who; path: (around: Neighbourhood) => string; isPaper?: boolean }

const at = (as: Who, path: (around: Neighbourhood) => string, more: Partial<Case> = {}): Case => ({
  as,
  path,
  ...more,
})

/** Every route with an id. */
export const cases: Record<string, Case> = {
  '/accounts/[id]': at('committeeOffice', ({ ids }) => `/accounts/${ids.accountId}`),
  '/accounts/[id]/grant': at('committeeOffice', ({ ids }) => `/accounts/${ids.accountId}/grant`),
  '/accounts/[id]/reset': at('committeeOffice', ({ ids }) => `/accounts/${ids.accountId}/reset`),
  '/accounts/[id]/slip': at('committeeOffice', ({ ids }) => `/accounts/${ids.accountId}/slip`),
  '/away/[id]': at('cellSecretary', ({ ids }) => `/away/${ids.memberId}`),
  '/away/[id]/edit': at('cellSecretary', ({ ids }) => `/away/${ids.memberId}/edit`),
  '/exemptions/[id]': at('cellSecretary', ({ ids }) => `/exemptions/${ids.requestId}`),
  '/members/[id]/request': at('cellSecretary', ({ ids }) => `/members/${ids.memberId}/request`),
  '/members/[id]/return': at('cellSecretary', ({ ids }) => `/members/${ids.returningId}/return`),
  '/print/exemption-request/[id]': at(
    'cellSecretary',
    ({ ids }) => `/print/exemption-request/${ids.requestId}`,
    { isPaper: true },
  ),
  '/print/exemption-decision/[id]': at(
    'cellSecretary',
    ({ ids }) => `/print/exemption-decision/${ids.decidedRequestId}`,
    { isPaper: true },
  ),
  '/print/person-decision/[id]': at('cellSecretary', ({ ids }) => `/print/person-decision/${ids.removalId}`, {
    isPaper: true,
  }),
  '/calendar/[id]': at('cellSecretary', ({ ids }) => `/calendar/${ids.meetingId}`),
  '/calendar/[id]/register': at('cellSecretary', ({ ids }) => `/calendar/${ids.meetingId}/register`),
  '/calendar/[id]/not-held': at('cellSecretary', ({ ids }) => `/calendar/${ids.meetingId}/not-held`),
  '/calendar/[id]/exception': at('cellSecretary', ({ ids }) => `/calendar/${ids.meetingId}/exception`),
  '/calendar/notices/[id]': at('committeeOffice', ({ ids }) => `/calendar/notices/${ids.noticeId}`),
  '/print/schedule-notice/[id]': at(
    'committeeOffice',
    ({ ids }) => `/print/schedule-notice/${ids.noticeId}`,
    { isPaper: true },
  ),
  '/print/schedule-draft/[orgId]': at(
    'committeeOffice',
    ({ ids }) => `/print/schedule-draft/${ids.parentId}?month=2022-09`,
    { isPaper: true },
  ),
  '/calendar/conferences/[id]': at(
    'committeeOffice',
    ({ ids }) => `/calendar/conferences/${ids.conferenceId}`,
  ),
  '/calendar/conferences/[id]/change': at(
    'districtOffice',
    ({ ids }) => `/calendar/conferences/${ids.comingConferenceId}/change`,
  ),
  '/directives/[id]': at('committeeOffice', ({ ids }) => `/directives/${ids.directiveId}`),
  '/exports/[list]': at('committeeOffice', () => '/exports/accounts'),
  '/exports/faults/[id]': at('committeeOffice', ({ ids }) => `/exports/faults/${ids.importId}`),
  '/exports/people/[id]': at('cellSecretary', ({ ids }) => `/exports/people/${ids.memberId}`),
  '/exports/template/[kind]': at('organisationBoard', () => '/exports/template/organisations'),
  '/imports/[id]': at('committeeOffice', ({ ids }) => `/imports/${ids.importId}`),
  '/imports/new/[kind]': at('organisationBoard', () => '/imports/new/organisations'),
  '/feedback/fields/[id]': at('districtOffice', ({ ids }) => `/feedback/fields/${ids.fieldId}`),
  '/feedback/addressees/[id]': at('districtOffice', ({ ids }) => `/feedback/addressees/${ids.addresseeId}`),
  '/feedback/reply-templates/[id]': at(
    'agencyOfficer',
    ({ ids }) => `/feedback/reply-templates/${ids.replyTemplateId}`,
  ),
  '/feedback/[id]': at('cellSecretary', ({ ids }) => `/feedback/${ids.itemId}`),
  '/feedback/[id]/files': at('cellSecretary', ({ ids }) => `/feedback/${ids.itemId}/files`),
  '/files/[key]': at('cellSecretary', ({ fileKey }) => `/files/${fileKey}`),
  '/feedback/[id]/[step]': at('committeeOffice', ({ ids }) => `/feedback/${ids.itemId}/settle`),
  '/guidance/questions/[id]': at('cellSecretary', ({ ids }) => `/guidance/questions/${ids.questionId}`),
  '/guidance/answers/[id]': at('organisationBoard', ({ ids }) => `/guidance/answers/${ids.answerId}`),
  '/meetings/[id]': at('cellSecretary', ({ ids }) => `/meetings/${ids.meetingId}`),
  '/meetings/[id]/minutes': at('cellSecretary', ({ ids }) => `/meetings/${ids.meetingId}/minutes`),
  '/meetings/[id]/read': at('cellSecretary', ({ ids }) => `/meetings/${ids.meetingId}/read`),
  '/meetings/[id]/agenda': at('cellSecretary', ({ ids }) => `/meetings/${ids.meetingId}/agenda`),
  '/print/agenda/[id]': at('cellSecretary', ({ ids }) => `/print/agenda/${ids.meetingId}`, { isPaper: true }),
  '/print/invitation/[id]': at('cellSecretary', ({ ids }) => `/print/invitation/${ids.meetingId}`, {
    isPaper: true,
  }),
  '/meetings/[id]/complete': at('cellSecretary', ({ ids }) => `/meetings/${ids.meetingId}/complete`),
  '/meetings/[id]/correct': at('cellSecretary', ({ rows }) => `/meetings/${rows.sentMeeting.id}/correct`),
  '/meetings/[id]/scan': at('cellSecretary', ({ rows }) => `/meetings/${rows.sentMeeting.id}/scan`),
  '/scans/[key]': at('cellSecretary', ({ scanKey }) => `/scans/${scanKey}`),
  '/dues/people/[id]': at('cellSecretary', ({ ids }) => `/dues/people/${ids.memberId}`),
  '/print/screenings/[id]': at('cellSecretary', ({ ids }) => `/print/screenings/${ids.organisationId}`, {
    isPaper: true,
  }),
  '/print/attendance/[id]': at('cellSecretary', ({ ids }) => `/print/attendance/${ids.sessionId}`, {
    isPaper: true,
  }),
  '/print/makeup/[id]': at('committeeOffice', ({ ids }) => `/print/makeup/${ids.communeId}`, {
    isPaper: true,
  }),
  '/print/statistics/[id]': at(
    'committeeOffice',
    ({ ids }) => `/print/statistics/${ids.communeId}?period=2022`,
    { isPaper: true },
  ),
  '/print/statistics-excel/[id]': at(
    'committeeOffice',
    ({ ids }) => `/print/statistics-excel/${ids.communeId}?period=2022`,
  ),
  '/print/dues-report/[id]': at(
    'committeeOffice',
    ({ ids }) => `/print/dues-report/${ids.communeId}?period=2022-08`,
    { isPaper: true },
  ),
  '/print/dues-report-excel/[id]': at(
    'committeeOffice',
    ({ ids }) => `/print/dues-report-excel/${ids.communeId}?period=2022-08`,
  ),
  '/members/[id]': at('cellSecretary', ({ ids }) => `/members/${ids.memberId}`),
  '/members/[id]/career': at('cellSecretary', ({ ids }) => `/members/${ids.memberId}/career`),
  '/members/[id]/propose': at('cellSecretary', ({ ids }) => `/members/${ids.memberId}/propose`),
  '/study/[id]': at('cellSecretary', ({ ids }) => `/study/${ids.sessionId}`),
  '/changes/[id]': at('cellSecretary', ({ ids }) => `/changes/${ids.changeId}`),
  '/members/[id]/edit': at('cellSecretary', ({ ids }) => `/members/${ids.memberId}/edit`),
  '/members/[id]/away': at('cellSecretary', ({ ids }) => `/members/${ids.memberId}/away`),
  '/members/[id]/exempt': at('cellSecretary', ({ ids }) => `/members/${ids.memberId}/exempt`),
  '/records/[id]': at('cellSecretary', ({ ids }) => `/records/${ids.memberId}`),
  '/organisations/[id]': at('cellSecretary', ({ ids }) => `/organisations/${ids.organisationId}`),
  '/organisations/[id]/edit': at(
    'organisationBoard',
    ({ ids }) => `/organisations/${ids.organisationId}/edit`,
  ),
  '/organisations/[id]/change': at(
    'organisationBoard',
    ({ ids }) => `/organisations/${ids.organisationId}/change`,
  ),
  '/organisations/[id]/move': at(
    'organisationBoard',
    ({ ids }) => `/organisations/${ids.organisationId}/move`,
  ),
  '/organisations/[id]/split': at(
    'committeeOffice',
    ({ ids }) => `/organisations/${ids.organisationId}/split`,
  ),
  '/organisations/[id]/consolidate': at(
    'committeeOffice',
    ({ ids }) => `/organisations/${ids.organisationId}/consolidate`,
  ),
  '/organisations/[id]/kind': at('organisationBoard', ({ ids }) => `/organisations/${ids.communeId}/kind`),
  '/organisations/[id]/withdraw': at(
    'organisationBoard',
    ({ ids }) => `/organisations/${ids.organisationId}/withdraw`,
  ),
  '/organisations/[id]/dissolve': at(
    'committeeOffice',
    ({ ids }) => `/organisations/${ids.organisationId}/dissolve`,
  ),
  '/reorganisations/[id]': at('cellSecretary', ({ ids }) => `/reorganisations/${ids.reorganisationId}`),
  '/print/handover/[id]': at('cellSecretary', ({ ids }) => `/print/handover/${ids.handoverId}`, {
    isPaper: true,
  }),
  '/candidates/[id]': at('cellSecretary', ({ ids }) => `/candidates/${ids.candidateId}`),
  '/print/admission/[id]': at('cellSecretary', ({ ids }) => `/print/admission/${ids.candidateId}`, {
    isPaper: true,
  }),
  '/print/probation/[id]': at('cellSecretary', ({ ids }) => `/print/probation/${ids.probationerId}`, {
    isPaper: true,
  }),
  '/tasks/[id]': at('cellSecretary', ({ ids }) => `/tasks/${ids.taskId}`),
  '/thematic/[id]': at('cellSecretary', ({ ids }) => `/thematic/${ids.topicId}`),
  '/proposals/[id]': at('cellSecretary', ({ ids }) => `/proposals/${ids.proposalId}`),
  '/collectives/[id]': at('committeeOffice', ({ ids }) => `/collectives/${ids.roundId}`),
  '/collectives/[id]/decide': at('committeeOffice', ({ ids }) => `/collectives/${ids.roundId}/decide`),
  '/collectives/[id]/figures': at('committeeOffice', ({ ids }) => `/collectives/${ids.roundId}/figures`),
  '/collectives/[id]/tally': at('committeeOffice', ({ ids }) => `/collectives/${ids.roundId}/tally`),
  '/collectives/own/[ratingId]/review': at(
    'cellSecretary',
    ({ ids }) => `/collectives/own/${ids.collectiveId}/review`,
  ),
  '/collectives/own/[ratingId]': at('cellSecretary', ({ ids }) => `/collectives/own/${ids.collectiveId}`),
  '/ratings/[id]': at('cellSecretary', ({ ids }) => `/ratings/${ids.campaignId}`),
  '/ratings/[id]/self': at('cellSecretary', ({ ids }) => `/ratings/${ids.campaignId}/self`),
  '/ratings/[id]/tally': at('cellSecretary', ({ ids }) => `/ratings/${ids.campaignId}/tally`),
  '/ratings/[id]/result': at('cellSecretary', ({ ids }) => `/ratings/${ids.campaignId}/result`),
  '/ratings/[id]/correct': at('committeeOffice', ({ ids }) => `/ratings/${ids.campaignId}`),
  '/ratings/[id]/decide': at('committeeOffice', ({ ids }) => `/ratings/${ids.campaignId}`),
  '/ratings/self-review/[ratingId]': at('cellSecretary', ({ ids }) => `/ratings/self-review/${ids.ratingId}`),
  '/scores/[id]': at('committeeOffice', ({ ids }) => `/scores/${ids.receivedMeetingId}`),
  '/scores/[id]/review': at('committeeOffice', ({ ids }) => `/scores/${ids.receivedMeetingId}/review`),
  '/settings/[key]': at('organisationBoard', () => '/settings/numbersMinutes'),
  '/print/score-sheet/[id]': at('cellSecretary', ({ ids }) => `/print/score-sheet/${ids.receivedMeetingId}`, {
    isPaper: true,
  }),
  '/print/score-list/[id]': at(
    'committeeOffice',
    ({ ids }) => `/print/score-list/${ids.communeId}?month=2022-07`,
    { isPaper: true },
  ),
  '/print/synthesis/[id]': at(
    'committeeOffice',
    ({ ids }) => `/print/synthesis/${ids.communeId}?month=2022-07`,
    { isPaper: true },
  ),
  '/print/synthesis-excel/[id]': at(
    'committeeOffice',
    ({ ids }) => `/print/synthesis-excel/${ids.communeId}?month=2022-08`,
  ),
  '/templates/[id]': at('organisationBoard', ({ ids }) => `/templates/${ids.templateId}`),
  '/templates/[id]/preview': at('organisationBoard', ({ ids }) => `/templates/${ids.templateId}/preview`),
  '/templates/[id]/publish': at('organisationBoard', ({ ids }) => `/templates/${ids.templateId}/publish`),
  '/templates/[id]/sections/[key]': at(
    'organisationBoard',
    ({ ids }) => `/templates/${ids.templateId}/sections/dues`,
  ),
  '/transfers/[id]': at('cellSecretary', ({ ids }) => `/transfers/${ids.transferId}`),
  '/residences/[id]': at('cellSecretary', ({ ids }) => `/residences/${ids.residenceId}`),
  '/print/transfer-request/[id]': at(
    'cellSecretary',
    ({ ids }) => `/print/transfer-request/${ids.transferId}`,
    { isPaper: true },
  ),
  '/print/transfer-sheet/[id]': at('cellSecretary', ({ ids }) => `/print/transfer-sheet/${ids.transferId}`, {
    isPaper: true,
  }),
  '/print/transfer-notice/[id]': at(
    'cellSecretary',
    ({ ids }) => `/print/transfer-notice/${ids.transferId}`,
    { isPaper: true },
  ),
  '/print/residence/[id]': at('cellSecretary', ({ ids }) => `/print/residence/${ids.residenceId}`, {
    isPaper: true,
  }),
  '/print/residence-comment/[id]': at(
    'cellSecretary',
    ({ ids }) => `/print/residence-comment/${ids.residenceId}`,
    { isPaper: true },
  ),
  '/visits/[id]': at('committeeOffice', ({ ids }) => `/visits/${ids.visitId}`),
  '/visits/people/[id]': at('committeeOffice', ({ ids }) => `/visits/people/${ids.visitorId}`),
  '/visits/people/[id]/edit': at('committeeOffice', ({ ids }) => `/visits/people/${ids.visitorId}/edit`),
  '/visits/people/[id]/plan': at('committeeOffice', ({ ids }) => `/visits/people/${ids.visitorId}/plan`),
  '/print/visit-year/[id]': at('committeeOffice', ({ ids }) => `/print/visit-year/${ids.communeId}`, {
    isPaper: true,
  }),
  '/print/visit-year-excel/[id]': at(
    'committeeOffice',
    ({ ids }) => `/print/visit-year-excel/${ids.communeId}`,
  ),
  '/print/template/[id]': at('organisationBoard', ({ ids }) => `/print/template/${ids.templateId}`, {
    isPaper: true,
  }),
  '/print/minutes/[id]': at('cellSecretary', ({ ids }) => `/print/minutes/${ids.meetingId}`, {
    isPaper: true,
  }),
  '/batches/[id]': at('cellSecretary', ({ ids }) => `/batches/${ids.batchId}`),
  '/print/batch/[id]': at('cellSecretary', ({ ids }) => `/print/batch/${ids.batchId}`, { isPaper: true }),
  '/print/resolution/[id]': at('cellSecretary', ({ ids }) => `/print/resolution/${ids.meetingId}`, {
    isPaper: true,
  }),
  '/print/conclusion/[id]': at('cellSecretary', ({ ids }) => `/print/conclusion/${ids.meetingId}`, {
    isPaper: true,
  }),
  '/meetings/[id]/extract': at('cellSecretary', ({ ids }) => `/meetings/${ids.personMeetingId}/extract`),
  '/print/extract/[id]': at('cellSecretary', ({ ids }) => `/print/extract/${ids.extractId}`, {
    isPaper: true,
  }),
  '/print/correction/[id]': at('cellSecretary', ({ ids }) => `/print/correction/${ids.correctionId}`, {
    isPaper: true,
  }),
  '/print/supplement/[id]': at('cellSecretary', ({ ids }) => `/print/supplement/${ids.supplementId}`, {
    isPaper: true,
  }),
  '/print/hash-list/[id]': at('committeeOffice', ({ ids }) => `/print/hash-list/${ids.parentId}`, {
    isPaper: true,
  }),
  '/print/ballot-minutes/[id]': at(
    'cellSecretary',
    ({ ids }) => `/print/ballot-minutes/${ids.personMeetingId}`,
    {
      isPaper: true,
    },
  ),
  '/print/person-resolution/[id]': at(
    'cellSecretary',
    ({ ids }) => `/print/person-resolution/${ids.proposalId}`,
    {
      isPaper: true,
    },
  ),
  '/print/blank-minutes/[id]': at('cellSecretary', ({ ids }) => `/print/blank-minutes/${ids.meetingId}`, {
    isPaper: true,
  }),
  '/print/rating-list/[id]': at('cellSecretary', ({ ids }) => `/print/rating-list/${ids.campaignId}`, {
    isPaper: true,
  }),
  '/print/rating-summary/[id]': at(
    'committeeOffice',
    ({ ids }) => `/print/rating-summary/${ids.parentId}?year=2021`,
    { isPaper: true },
  ),
  '/print/collective-list/[id]': at('committeeOffice', ({ ids }) => `/print/collective-list/${ids.roundId}`, {
    isPaper: true,
  }),
  '/print/collective-decision/[id]': at(
    'committeeOffice',
    ({ ids }) => `/print/collective-decision/${ids.decidedRoundId}`,
    { isPaper: true },
  ),
  '/print/collective-review/[id]': at(
    'cellSecretary',
    ({ ids }) => `/print/collective-review/${ids.collectiveId}`,
    { isPaper: true },
  ),
  '/print/collective-minutes/[id]': at(
    'committeeOffice',
    ({ ids }) => `/print/collective-minutes/${ids.roundId}`,
    { isPaper: true },
  ),
  '/print/tally-minutes/[id]': at('cellSecretary', ({ ids }) => `/print/tally-minutes/${ids.campaignId}`, {
    isPaper: true,
  }),
  '/print/rating-ballots/[id]': at('cellSecretary', ({ ids }) => `/print/rating-ballots/${ids.campaignId}`, {
    isPaper: true,
  }),
  '/print/self-reviews/[id]': at('cellSecretary', ({ ids }) => `/print/self-reviews/${ids.campaignId}`, {
    isPaper: true,
  }),
  '/print/self-review/[id]': at('cellSecretary', ({ ids }) => `/print/self-review/${ids.ratingId}`, {
    isPaper: true,
  }),
}
