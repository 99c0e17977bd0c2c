import { boards, committee, inspection, leaders, line, ownCommittee, type Part, typists } from './reach'

/** Those who lead the cell and keep its minutes, and those above it. */
const leading = {
  ...leaders,
  ...boards,
  ...committee,
  cellSecretary: 'own',
  cellRecorder: 'own',
  ...inspection,
} as const
/** Everybody of the cell, and those above it. */
const readers = { ...leading, member: 'own' } as const

/** Lịch, biên bản, dự sinh hoạt, nhiệm vụ. */
export const meetings = {
  'meetings.read': readers,
  'meetings.open': { organisationBoard: 'subtree', districtOffice: 'subtree' },
  'meetings.withdraw': { organisationBoard: 'subtree', districtOffice: 'subtree' },
  /** Any kind but what the month's opening makes: chuyên đề, chi ủy, bất thường, đại hội … */
  'meetings.create': { cellSecretary: 'own', committeeOffice: 'subtree' },
  /** Kế hoạch sinh hoạt chuyên đề năm. */
  'thematic.plan': { cellSecretary: 'own', committeeOffice: 'subtree' },
  'meetings.setDay': { districtOffice: 'subtree', permanentCommittee: 'subtree' },
  'meetings.register': { cellSecretary: 'own', committeeOffice: 'subtree' },
  'meetings.confirm': { ...committee, districtOffice: 'children' },
  /** Đề nghị họp muộn hơn số ngày được lùi, where the rule set lets the committee above permit it. */
  'exceptions.ask': { cellSecretary: 'own', committeeOffice: 'subtree' },
  'exceptions.decide': { committeeSecretary: 'subtree', permanentCommittee: 'subtree' },
  'conferences.read': line,
  'conferences.create': { districtOffice: 'subtree', committeeOffice: 'own', committeeSecretary: 'own' },
  /** Đổi ngày, hủy. */
  'conferences.change': { districtOffice: 'subtree', committeeOffice: 'own', committeeSecretary: 'own' },
  /** Văn bản cần quán triệt: entered by a committee for the cells below it, which read it in their own line. */
  'directives.read': line,
  'directives.write': { ...ownCommittee, organisationBoard: 'own', districtOffice: 'own' },
  'notices.read': line,
  'notices.issue': { districtOffice: 'own', committeeOffice: 'own', committeeSecretary: 'own' },
  /** Chương trình and giấy mời: written by the cell, read by whoever sees the meeting. */
  'agendas.read': readers,
  /** Phát hành in the name of the cell: whoever only writes it does not; the commune's office for a cell without a computer. */
  'agendas.issue': { cellSecretary: 'own', committeeOffice: 'subtree' },
  'agendas.write': { cellSecretary: 'own', cellRecorder: 'own', member: 'self', committeeOffice: 'subtree' },
  'minutes.read': { cellSecretary: 'own', cellRecorder: 'own', member: 'self', ...typists },
  'minutes.readSent': readers,
  /** Họp chi ủy, and the meetings that decide about a person: a member reads those about himself. */
  'minutes.readClosed': { ...leading, member: 'self' },
  'minutes.write': { cellSecretary: 'own', cellRecorder: 'own', member: 'self', ...typists },
  /** Nhập thay: begins to type what somebody wrote on paper. */
  'minutes.enter': {
    cellSecretary: 'own',
    cellRecorder: 'own',
    committeeOffice: 'subtree',
    districtOffice: 'children',
  },
  'minutes.complete': { cellSecretary: 'own', ...typists },
  /** Trích biên bản: by those who keep the minutes, and by the offices above of what was sent to them. */
  'extracts.make': { ...boards, ...committee, cellSecretary: 'own', cellRecorder: 'own' },
  'minutes.reopen': { cellSecretary: 'own', ...typists },
  'minutes.correct': { cellSecretary: 'own', ...typists },
  'minutes.send': { cellSecretary: 'own', ...typists },
  'minutes.withdraw': { cellSecretary: 'own', ...typists },
  'minutes.receive': { ...committee, districtOffice: 'children' },
  'minutes.return': { ...committee, districtOffice: 'children' },
  /** Who is told that the minutes came back. */
  'minutes.hear': { cellSecretary: 'own', cellRecorder: 'own', ...typists },
  'minutes.supplement': { cellSecretary: 'own', ...typists },
  /** Bản chụp giấy đã ký, read as the minutes are. */
  'scans.attach': { cellSecretary: 'own', cellRecorder: 'own', ...typists },
  'scans.replace': { cellSecretary: 'own', ...typists },
  /** In theo lô and Sổ biên bản; of minutes that may be read by other permissions. */
  'batches.create': { ...leaders, ...boards, ...committee, cellSecretary: 'own', cellRecorder: 'own' },
  /** Ngày đăng Sổ tay đảng viên điện tử, entered by the cell. */
  'meetings.post': { cellSecretary: 'own', cellRecorder: 'own', ...typists },
  /** Bảng tổng hợp chấm điểm of a committee; a single sheet is read as its minutes are. */
  'scores.list': { ...leaders, ...boards, ...committee, ...inspection },
  /** Danh sách tổng hợp, signed and sent as the month's schedule notice is. */
  'scores.issue': { districtOffice: 'own', committeeOffice: 'own', committeeSecretary: 'own' },
  'scores.review': { ...committee, organisationBoard: 'children', districtOffice: 'children' },
  /** Dự sinh hoạt: who attended which cell, the plans, the year's sheet. */
  'visits.read': { ...leaders, ...boards, ...committee, ...inspection },
  /** Whom the committees above send, by name and post: the cell writes them into its guest list. */
  'visits.names': line,
  'visits.assign': { ...boards, ...committee },
  'visits.plan': { ...leaders, ...boards, ...committee },
  'visits.match': { ...boards, ...committee },
  /** A promise made at a visit becomes a task of the cell. */
  'visits.follow': { ...boards, ...committee },
  'tasks.read': {
    ...leaders,
    organisationBoard: 'subtree',
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    member: 'own',
    ...inspection,
  },
  /** Giao nhiệm vụ giữa hai kỳ họp. */
  'tasks.give': { cellSecretary: 'own' },
  /** Between two meetings: who was given the task tells how far it is; the cell closes and extends it. */
  'tasks.report': { cellSecretary: 'own', cellRecorder: 'own', member: 'self' },
  'tasks.close': { cellSecretary: 'own', cellRecorder: 'own' },
  'tasks.extend': { cellSecretary: 'own' },
  'tasks.reassign': { cellSecretary: 'own' },
  'tasks.reopen': { cellSecretary: 'own' },
} satisfies Part
