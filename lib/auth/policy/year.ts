import { boards, committee, inspection, leaders, ownCommittee, type Part } from './reach'

/** Xếp loại, đảng phí, thống kê, mẫu, cài đặt, nhật ký. */
export const year = {
  'ratings.read': {
    ...leaders,
    organisationBoard: 'subtree',
    ...committee,
    cellSecretary: 'own',
    ...inspection,
  },
  'ratings.open': { organisationBoard: 'subtree', committeeOffice: 'subtree', cellSecretary: 'own' },
  'ratings.write': { cellSecretary: 'own' },
  'ratings.tally': { cellSecretary: 'own' },
  'ratings.send': { cellSecretary: 'own' },
  'ratings.return': { ...committee, standingCommittee: 'children' },
  'ratings.decide': { ...committee, standingCommittee: 'children' },
  /** Xếp loại tổ chức đảng: a round is asked of the place of who decides, a row of the organisation's own. */
  'collectives.read': {
    ...leaders,
    organisationBoard: 'subtree',
    ...committee,
    cellSecretary: 'own',
    ...inspection,
  },
  'collectives.open': { ...ownCommittee, organisationBoard: 'own' },
  'collectives.write': { ...ownCommittee, organisationBoard: 'own' },
  'collectives.tally': { ...ownCommittee, organisationBoard: 'own' },
  'collectives.decide': { ...ownCommittee, standingCommittee: 'own' },
  /** Mức tự xếp loại of one's own organisation. */
  'collectives.propose': { cellSecretary: 'own', ...ownCommittee },
  /** What cells ask about persons; above the cell only once the minutes are sent. */
  'proposals.read': {
    ...leaders,
    organisationBoard: 'subtree',
    ...committee,
    cellSecretary: 'own',
    ...inspection,
  },
  /** Nghị quyết của đảng ủy cơ sở, before the standing committee decides. */
  'proposals.endorse': committee,
  /** Ghi kết quả: besides, by the kind of the proposal, `permit` or `decide` (lib/proposals/desk.ts). */
  'proposals.settle': { ...committee, standingCommittee: 'subtree' },
  'proposals.permit': { ...committee, standingCommittee: 'children' },
  /** Kết nạp, công nhận chính thức, xóa tên, khai trừ. */
  'proposals.decide': { standingCommittee: 'subtree' },
  /** Sổ đảng phí: kept by the cell's secretary, read by those above, by everybody his own. */
  'dues.read': {
    ...leaders,
    ...boards,
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    member: 'self',
    ...inspection,
  },
  'dues.open': { cellSecretary: 'own' },
  'dues.group': { cellSecretary: 'own' },
  'dues.relieve': { cellSecretary: 'own' },
  'dues.record': { cellSecretary: 'own' },
  /** Of a cell that has ended by the organisation above it: asked of that place. */
  'dues.correct': { cellSecretary: 'own', ...ownCommittee, organisationBoard: 'own', districtOffice: 'own' },
  /** Nộp lên cấp trên; confirmed by the organisation it was sent to: asked of that place. */
  'dues.send': { cellSecretary: 'own', committeeSecretary: 'own', committeeOffice: 'own' },
  'dues.confirm': {
    committeeSecretary: 'own',
    committeeOffice: 'own',
    organisationBoard: 'own',
    districtOffice: 'own',
  },
  /** Xác nhận nhầm thì rút: by the same organisation. */
  'dues.takeBack': {
    committeeSecretary: 'own',
    committeeOffice: 'own',
    organisationBoard: 'own',
    districtOffice: 'own',
  },
  /** Thống kê: counts of more cells than one's own; each part besides by the permission of its list. */
  'statistics.read': { ...leaders, ...boards, ...committee, ...inspection },
  /** Số liệu báo cáo of years the portal did not hold. */
  'statistics.report': { organisationBoard: 'subtree' },
  /** Chỉ tiêu kết nạp, given by the organisation above: asked of its place. */
  'targets.set': { organisationBoard: 'subtree', committeeOffice: 'subtree' },
  'selfReview.print': { member: 'self', cellSecretary: 'own' },
  /** Danh sách mã băm of a month; of papers that may be read by other permissions. */
  'verify.list': { ...leaders, ...boards, ...committee, inspector: 'subtree', cellSecretary: 'own' },
  'templates.read': { organisationBoard: 'subtree', admin: 'subtree' },
  'templates.draft': { organisationBoard: 'subtree' },
  'templates.update': { organisationBoard: 'subtree' },
  'templates.discard': { organisationBoard: 'subtree' },
  'templates.publish': { organisationBoard: 'subtree' },
  'templates.withdraw': { organisationBoard: 'subtree' },
  /** Cài đặt: the machine's are the administrator's, those of the work the organisation board's. */
  'settings.read': { admin: 'subtree', organisationBoard: 'subtree' },
  'settings.update': { admin: 'subtree' },
  'settings.decide': { organisationBoard: 'subtree' },
  /** On a demonstration only: anybody trying it may move its day. */
  'clock.set': {
    ...leaders,
    ...boards,
    ...committee,
    admin: 'own',
    inspector: 'own',
    agencyOfficer: 'own',
    agencyHead: 'own',
    cellSecretary: 'own',
    cellRecorder: 'own',
    member: 'own',
  },
  'audit.read': { inspector: 'subtree', admin: 'subtree' },
} satisfies Part
