import type { Neighbourhood } from '@/db/seed/neighbourhood'

type Visit = [route: string, as: keyof Neighbourhood['world']['accounts'], address: string]

/**
 * Pages that nothing in the demonstration leads to on its day, or that the walk's list of kinds takes for others: who
 * opens them, and where.
 */
export const visitsByAddress = ({ ids, rows }: Neighbourhood): Visit[] => [
  ['/account/mail', 'cellSecretary', '/account/mail'],
  ['/accounts/[id]/slip', 'committeeOffice', `/accounts/${ids.accountId}/slip`],
  ['/batches/[id]', 'cellSecretary', `/batches/${ids.batchId}`],
  ['/calendar/notices/[id]', 'committeeOffice', `/calendar/notices/${ids.noticeId}`],
  ['/calendar/withdraw', 'organisationBoard', '/calendar/withdraw?month=2022-09'],
  ['/collectives/[id]/decide', 'committeeOffice', `/collectives/${ids.roundId}/decide`],
  ['/collectives/[id]/figures', 'committeeOffice', `/collectives/${ids.roundId}/figures`],
  ['/collectives/[id]/tally', 'committeeOffice', `/collectives/${ids.roundId}/tally`],
  ['/collectives/own/[ratingId]', 'cellSecretary', `/collectives/own/${ids.collectiveId}`],
  ['/collectives/own/[ratingId]/review', 'cellSecretary', `/collectives/own/${ids.collectiveId}/review`],
  ['/feedback/[id]/files', 'cellSecretary', `/feedback/${ids.itemId}/files`],
  ['/feedback/committee', 'committeeOffice', '/feedback/committee'],
  ['/feedback/new', 'cellSecretary', '/feedback/new'],
  ['/guidance/new', 'cellSecretary', '/guidance/new'],
  ['/imports/[id]', 'committeeOffice', `/imports/${ids.importId}`],
  ['/meetings/[id]/complete', 'cellSecretary', `/meetings/${ids.meetingId}/complete`],
  ['/meetings/[id]/correct', 'cellSecretary', `/meetings/${rows.sentMeeting.id}/correct`],
  ['/meetings/[id]/minutes', 'cellSecretary', `/meetings/${ids.meetingId}/minutes`],
  ['/meetings/[id]/scan', 'cellSecretary', `/meetings/${rows.sentMeeting.id}/scan`],
  ['/members/[id]/return', 'cellSecretary', `/members/${ids.returningId}/return`],
  ['/organisations/[id]/kind', 'organisationBoard', `/organisations/${ids.communeId}/kind`],
  ['/ratings/[id]/self', 'cellSecretary', `/ratings/${ids.campaignId}/self`],
  ['/ratings/[id]/tally', 'cellSecretary', `/ratings/${ids.campaignId}/tally`],
  ['/residences/new', 'cellSecretary', `/residences/new?member=${ids.memberId}`],
  ['/settings/mail', 'admin', '/settings/mail'],
  ['/statistics/ratings', 'committeeOffice', '/statistics/ratings?year=2021'],
  ['/tasks/new', 'cellSecretary', '/tasks/new'],
  ['/templates/[id]/publish', 'organisationBoard', `/templates/${ids.templateId}/publish`],
  ['/templates/[id]/sections/[key]', 'organisationBoard', `/templates/${ids.templateId}/sections/dues`],
  ['/transfers/new', 'cellSecretary', `/transfers/new?member=${ids.memberId}&kind=official`],
  ['/visits/people/[id]/edit', 'committeeOffice', `/visits/people/${ids.visitorId}/edit`],
]
