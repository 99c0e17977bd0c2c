import { and, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { role as roleEnum } from '@/db/schema'

export type Role = (typeof roleEnum.enumValues)[number]
/**
 * How far a role reaches from the organisation it was given in. children: itself and what stands directly below;
 * line: itself, what stands below, and the organisations above it; assigned: what was handed to it; typed: the minutes it types
 * for a cell; self: what belongs to the person; named: the subtree that an inspection decision names, nothing without one.
 */
type Reach = 'subtree' | 'children' | 'line' | 'own' | 'self' | 'assigned' | 'typed' | 'named'

/** `substitutesFor`: held for a stretch of dates in that person's place; `decision`: given by an inspection decision. */
export type Grant = {
  id: number
  role: Role
  orgId: number
  path: string
  substitutesFor?: string | null
  decision?: string | null
}
export type Viewer = { accountId: number; memberId: number | null; fullName: string; grants: Grant[] }
/** Where a thing is: its organisation's path, whose it is, which agency it was handed to, which office types it. */
export type Place = {
  path: string
  ownerId?: number | null
  agencyPath?: string | null
  entryPath?: string | null
}

/** The committee's secretary and office, for what is the committee's own. */
const ownCommittee = { committeeSecretary: 'own', committeeOffice: 'own' } as const
const leaders = { permanentCommittee: 'subtree', standingCommittee: 'subtree' } as const
const committee = { committeeSecretary: 'subtree', committeeOffice: 'subtree' } as const
/** What an organisation calls or announces, every organisation below it reads. */
const line = {
  ...leaders,
  organisationBoard: 'subtree',
  districtOffice: 'subtree',
  committeeSecretary: 'line',
  committeeOffice: 'line',
  cellSecretary: 'line',
  cellRecorder: 'line',
} as const
const offices = { admin: 'subtree', committeeOffice: 'subtree' } as const
/** Those who keep the register of members. */
const registrars = { organisationBoard: 'subtree', committeeOffice: 'subtree', cellSecretary: 'own' } as const
/** Offices that type the minutes of cells without a computer: of those minutes alone. */
const typists = { committeeOffice: 'typed', districtOffice: 'typed' } as const
/** Ủy ban Kiểm tra reads what a decision names, and writes nothing. */
const inspection = { inspector: 'named' } as const
/** Cơ quan xử lý: its officers and its head, on what was handed to it. */
const agency = { agencyOfficer: 'assigned', agencyHead: 'assigned' } as const
/** Those who follow the members of their cells. */
const watchers = {
  ...leaders,
  organisationBoard: 'subtree',
  ...committee,
  cellSecretary: 'own',
  cellRecorder: 'own',
  ...inspection,
} as const
/** Who may know what is told of a member in confidence. */
const trusted = {
  ...leaders,
  organisationBoard: 'subtree',
  ...committee,
  cellSecretary: 'own',
  member: 'self',
  ...inspection,
} as const
const boards = { organisationBoard: 'subtree', districtOffice: 'subtree' } as const

/** Who may do what, and how far. Nothing else in the code names a role. */
export const policy = {
  'organisations.read': {
    ...leaders,
    ...boards,
    ...committee,
    admin: 'subtree',
    cellSecretary: 'own',
    cellRecorder: 'own',
    agencyOfficer: 'own',
    agencyHead: 'own',
    member: 'own',
    ...inspection,
  },
  'organisations.create': { admin: 'subtree', organisationBoard: 'subtree' },
  'organisations.update': { admin: 'subtree', organisationBoard: 'subtree' },
  /** Giải thể, sáp nhập chi bộ; chia tách. */
  'organisations.dissolve': { organisationBoard: 'subtree', committeeOffice: 'subtree' },
  /** Đổi tên, đổi loại hình theo quyết định; chuyển trực thuộc, sáp nhập đảng bộ. */
  'organisations.change': { admin: 'subtree', organisationBoard: 'subtree' },
  'organisations.move': { admin: 'subtree', organisationBoard: 'subtree' },
  /** Bàn giao đảng viên: read by both sides, confirmed by the receiving one. */
  'handovers.read': {
    ...leaders,
    ...boards,
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    ...inspection,
  },
  'handovers.confirm': { cellSecretary: 'own', committeeOffice: 'subtree' },
  /** Đủ đảng viên chính thức để có chi ủy: the cell proposes, the committee above appoints. */
  'organisations.proposeCommittee': { cellSecretary: 'own' },
  'organisations.appointCommittee': { ...committee, organisationBoard: 'children' },
  'terms.create': { admin: 'subtree', organisationBoard: 'subtree' },
  'accounts.read': { admin: 'subtree', organisationBoard: 'subtree', committeeOffice: 'subtree' },
  'accounts.create': offices,
  'accounts.resetPassword': offices,
  'accounts.close': offices,
  'accounts.reopen': offices,
  'accounts.link': offices,
  /** Roles of committees and cells; those of the top and of agencies are `grants.giveTop`. */
  'grants.give': offices,
  'grants.giveTop': { admin: 'subtree' },
  'grants.end': offices,
  'members.read': {
    ...leaders,
    organisationBoard: 'subtree',
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    member: 'self',
    ...inspection,
  },
  'members.create': registrars,
  'members.update': registrars,
  /** Họ tên, ngày sinh, tình trạng: the committee that keeps the files; the cell proposes. */
  'members.amend': { organisationBoard: 'subtree', committeeOffice: 'subtree' },
  'memberChanges.read': trusted,
  'memberChanges.propose': { cellSecretary: 'own', member: 'self' },
  'memberChanges.withdraw': { cellSecretary: 'own', member: 'self' },
  'memberChanges.decide': { organisationBoard: 'subtree', ...committee },
  'members.reveal': { ...registrars, member: 'self' },
  'exemptions.create': registrars,
  'exemptions.end': registrars,
  'awayStays.create': registrars,
  'awayStays.end': registrars,
  /** Giấy tờ trong hồ sơ, phiếu bổ sung, Huy hiệu Đảng: what is there, never the papers. */
  'records.read': {
    ...leaders,
    organisationBoard: 'subtree',
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    member: 'self',
    ...inspection,
  },
  'records.check': registrars,
  'records.slips': registrars,
  'badges.record': registrars,
  'badges.postpone': registrars,
  /** Ghi nhầm thì rút: with a reason. */
  'badges.takeBack': registrars,
  /** Chức vụ đảng, khen thưởng; kỷ luật is read by fewer. */
  'posts.record': registrars,
  'posts.end': registrars,
  'awards.record': registrars,
  'awards.end': registrars,
  'disciplines.read': trusted,
  'disciplines.record': registrars,
  'disciplines.end': registrars,
  /** Rà soát, sàng lọc đảng viên hằng năm. */
  'screenings.read': trusted,
  'screenings.record': registrars,
  'screenings.follow': registrars,
  /** Học tập nghị quyết, lớp bồi dưỡng: what an organisation holds, those below read and mark who attended. */
  'study.read': { ...line, ...inspection },
  'study.create': { organisationBoard: 'own', ...ownCommittee, cellSecretary: 'own' },
  'study.update': { organisationBoard: 'own', ...ownCommittee, cellSecretary: 'own' },
  'study.mark': registrars,
  'awayStays.update': registrars,
  /** Đảng viên tự báo thay đổi nơi ở, việc làm, tạm trú. */
  'awayStays.report': { member: 'self' },
  /** Đảng viên đi làm xa, vắng không lý do, chưa kiểm điểm: lists of more than oneself. */
  'away.read': watchers,
  'contacts.record': { ...registrars, cellRecorder: 'own' },
  /** Đơn xin miễn: by the member, or by the secretary who types it. */
  'exemptionRequests.read': { ...watchers, member: 'self' },
  'exemptionRequests.create': { cellSecretary: 'own', member: 'self' },
  'exemptionRequests.withdraw': { cellSecretary: 'own', member: 'self' },
  'exemptionRequests.resolve': { cellSecretary: 'own' },
  /** Who is told that the own exemption ends. */
  'exemptions.hearOwn': { member: 'self' },
  'exemptionRequests.decide': { ...committee, standingCommittee: 'children' },
  'exemptionRequests.acknowledge': { ...committee, organisationBoard: 'children' },
  'exemptions.return': registrars,
  /** Nguồn phát triển đảng: who is on the way to admission. */
  'candidates.read': {
    ...leaders,
    organisationBoard: 'subtree',
    ...committee,
    cellSecretary: 'own',
    ...inspection,
  },
  'candidates.write': { committeeOffice: 'subtree', cellSecretary: 'own' },
  /** Nghị quyết của đảng ủy cơ sở đề nghị kết nạp. */
  'candidates.endorse': committee,
  /** Nhập từ Excel: by those who may add one at a time. */
  'imports.members': registrars,
  'imports.awayStays': registrars,
  'imports.dues': { cellSecretary: 'own' },
  'imports.organisations': { admin: 'subtree', organisationBoard: 'subtree' },
  /** Dữ liệu của một người: what the portal holds of a member, for that member. */
  'members.export': { ...registrars, member: 'self' },
  /** Chuyển sinh hoạt đảng: asked of the giving and of the receiving cell alike. */
  'transfers.read': {
    ...leaders,
    organisationBoard: 'subtree',
    ...committee,
    cellSecretary: 'own',
    ...inspection,
  },
  'transfers.begin': registrars,
  /** Giới thiệu: each level in its turn, asked of that level's place. */
  'transfers.introduce': { organisationBoard: 'subtree', ...committee, cellSecretary: 'own' },
  'transfers.receive': registrars,
  'transfers.return': registrars,
  'transfers.cancel': registrars,
  'transfers.end': registrars,
  /** Nghỉ hưu, thôi việc, chuyển đi: the fact from which a transfer is due. */
  'departures.record': registrars,
  'departures.close': registrars,
  /** Giữ mối liên hệ nơi cư trú (Quy định 213-QĐ/TW): asked of the own cell and of the residence alike. */
  'residences.read': {
    ...leaders,
    organisationBoard: 'subtree',
    ...committee,
    cellSecretary: 'own',
    ...inspection,
  },
  'residences.introduce': registrars,
  'residences.receive': registrars,
  'residences.comment': registrars,
  'residences.end': registrars,
  'meetings.read': {
    ...leaders,
    ...boards,
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    member: 'own',
    ...inspection,
  },
  'meetings.open': { organisationBoard: 'subtree', districtOffice: 'subtree' },
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
  'notices.read': line,
  'notices.issue': { districtOffice: 'own', committeeOffice: 'own', committeeSecretary: 'own' },
  /** Chương trình and giấy mời: written by the cell, read by whoever sees the meeting. */
  'agendas.read': {
    ...leaders,
    ...boards,
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    member: 'own',
    ...inspection,
  },
  'agendas.write': { cellSecretary: 'own', cellRecorder: 'own', member: 'self' },
  'minutes.read': { cellSecretary: 'own', cellRecorder: 'own', member: 'self', ...typists },
  'minutes.readSent': {
    ...leaders,
    ...boards,
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    member: 'own',
    ...inspection,
  },
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
  'scans.attach': { cellSecretary: 'own', cellRecorder: 'own' },
  'scans.replace': { cellSecretary: 'own' },
  /** In theo lô and Sổ biên bản; of minutes that may be read by other permissions. */
  'batches.create': { ...leaders, ...boards, ...committee, cellSecretary: 'own', cellRecorder: 'own' },
  /** Ngày đăng Sổ tay đảng viên điện tử, entered by the cell. */
  'meetings.post': { cellSecretary: 'own', cellRecorder: 'own' },
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
  'tasks.reopen': { cellSecretary: 'own' },
  /** Nơi nhận: the catalogue of addressees and who answers for each. */
  'addressees.read': { admin: 'subtree', organisationBoard: 'subtree', districtOffice: 'subtree' },
  'addressees.update': { admin: 'subtree', districtOffice: 'subtree' },
  'feedback.read': {
    ...leaders,
    districtOffice: 'subtree',
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    ...agency,
    ...inspection,
  },
  /** The proposer's name, when it is withheld above the cell. */
  'feedback.seeRaiser': { cellSecretary: 'own', cellRecorder: 'own' },
  /** A reply that is not approved yet, and remarks between the office, the leaders and the agency. */
  'feedback.seeDraft': { ...leaders, districtOffice: 'subtree', ...agency },
  /** Nghe kết quả: who in the cell is told that an answer came, or that something is to be made clear. */
  'feedback.hear': { cellSecretary: 'own', cellRecorder: 'own' },
  /** Thủ trưởng cơ quan: told when a deadline of the agency has passed. */
  'feedback.answerFor': { agencyHead: 'assigned' },
  'feedback.create': { cellSecretary: 'own' },
  'feedback.settle': { ...committee },
  'feedback.forward': { ...committee },
  'feedback.clarify': { ...committee, districtOffice: 'subtree' },
  'feedback.respond': { cellSecretary: 'own' },
  'feedback.route': { districtOffice: 'subtree' },
  'feedback.assign': { permanentCommittee: 'subtree' },
  'feedback.draft': agency,
  'feedback.passOn': agency,
  'feedback.approve': { permanentCommittee: 'subtree' },
  /** Gộp trùng, and taking apart again. */
  'feedback.merge': { districtOffice: 'subtree' },
  /** Tách một mục cho hai nơi nhận. */
  'feedback.split': { districtOffice: 'subtree' },
  'feedback.askExtension': agency,
  /** Góp ý phối hợp, on what another agency answers. */
  'feedback.opine': agency,
  /** Đồng ý, không đồng ý gia hạn theo đề nghị. */
  'feedback.extend': { permanentCommittee: 'subtree' },
  /** Đính tệp, between the steps; with a step, by whoever takes it. */
  'feedback.attach': { cellSecretary: 'own' },
  'feedback.dropFile': { cellSecretary: 'own', ...agency },
  /** Khiếu nại, tố cáo: handed on, its text removed here. */
  'feedback.setAside': { ...committee, districtOffice: 'subtree' },
  /** Câu trả lời mẫu: one's own, and those of the organisations above. */
  'replyTemplates.read': {
    districtOffice: 'own',
    committeeSecretary: 'line',
    committeeOffice: 'line',
    agencyOfficer: 'line',
    agencyHead: 'line',
  },
  'replyTemplates.write': {
    districtOffice: 'own',
    committeeSecretary: 'own',
    committeeOffice: 'own',
    agencyOfficer: 'own',
    agencyHead: 'own',
  },
  /** Tổng hợp phản ánh, góp ý của tháng; of items that may be read by `feedback.read`. */
  'syntheses.read': { ...leaders, districtOffice: 'subtree', ...committee, ...inspection },
  'syntheses.issue': { districtOffice: 'own', committeeOffice: 'own', committeeSecretary: 'own' },
  /** Hướng dẫn, giải đáp: how a rule is applied, asked by cells and committees, answered by the organisation board. */
  'guidance.ask': {
    committeeSecretary: 'own',
    committeeOffice: 'own',
    cellSecretary: 'own',
    cellRecorder: 'own',
  },
  /** What was asked: by those who asked and those above them. */
  'guidance.read': {
    ...leaders,
    ...boards,
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    ...inspection,
  },
  /** Tập giải đáp chung: everybody below the board that answered. */
  'guidance.find': {
    ...line,
    admin: 'line',
    inspector: 'line',
    agencyOfficer: 'line',
    agencyHead: 'line',
    member: 'line',
  },
  'guidance.answer': { organisationBoard: 'subtree' },
  'guidance.acknowledge': {
    committeeSecretary: 'own',
    committeeOffice: 'own',
    cellSecretary: 'own',
    cellRecorder: 'own',
  },
  'guidanceAnswers.replace': { organisationBoard: 'subtree' },
  'guidanceTopics.create': { organisationBoard: 'subtree' },
  'guidanceTopics.close': { organisationBoard: 'subtree' },
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
  /** What cells ask about persons; above the cell only once the minutes are sent. */
  'proposals.read': {
    ...leaders,
    organisationBoard: 'subtree',
    ...committee,
    cellSecretary: 'own',
    ...inspection,
  },
  'proposals.settle': { ...committee, standingCommittee: 'children' },
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
  'dues.correct': { cellSecretary: 'own' },
  /** Nộp lên cấp trên; confirmed by the organisation it was sent to: asked of that place. */
  'dues.send': { cellSecretary: 'own', committeeSecretary: 'own', committeeOffice: 'own' },
  'dues.confirm': {
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
} satisfies Record<string, Partial<Record<Role, Reach>>>

export type Permission = keyof typeof policy

function reaches(viewer: Viewer, permission: Permission) {
  const row: Partial<Record<Role, Reach>> = policy[permission]
  return viewer.grants.map(({ role, path, decision }) => ({ reach: resolved(row[role], decision), path }))
}

const resolved = (reach: Reach | undefined, decision: string | null | undefined) =>
  reach === 'named' ? (decision ? 'subtree' : undefined) : reach

/** What the viewer holds by an inspection decision: each reading of it is recorded. */
export const decidedGrants = (viewer: Viewer) => viewer.grants.filter(({ decision }) => decision)

/** The organisations the viewer works in; whoever inspects one sits at none of its desks. */
export const ownPlaces = (viewer: Viewer) =>
  viewer.grants.filter(({ decision }) => !decision).map(({ orgId }) => orgId)

/** The end of the range of paths that begin with `path`: the last '/' becomes '0', the next character. */
export const pathEnd = (path: string) => `${path.slice(0, -1)}0`

/** "/1/7/42/" stands below "/1/" and "/1/7/". */
const pathsAbove = (path: string) =>
  [...path.slice(1, -1).matchAll(/\//g)].map(({ index }) => path.slice(0, index + 2))

const isDirectlyBelow = (path: string, above: string) =>
  path.startsWith(above) && /^\d+\/$/.test(path.slice(above.length))

/** May the viewer do this to one thing already in hand? */
export function can(viewer: Viewer, permission: Permission, place: Place): boolean {
  return reaches(viewer, permission).some(({ reach, path }) => {
    if (reach === 'subtree') return place.path.startsWith(path)
    if (reach === 'children') return place.path === path || isDirectlyBelow(place.path, path)
    if (reach === 'line') return place.path.startsWith(path) || path.startsWith(place.path)
    if (reach === 'own') return place.path === path
    if (reach === 'assigned') return place.agencyPath === path
    if (reach === 'typed') return place.entryPath === path
    return reach === 'self' && viewer.memberId !== null && place.ownerId === viewer.memberId
  })
}

/** May the viewer do this to anything at all? Menus and buttons ask this; the wrapper and `scope` decide. */
export const canSomewhere = (viewer: Viewer, permission: Permission) =>
  reaches(viewer, permission).some(({ reach }) => reach !== undefined)

/** The organisations from which the viewer may do this, for choosing where a new thing goes. */
export const pathsFor = (viewer: Viewer, permission: Permission) =>
  reaches(viewer, permission).flatMap(({ reach, path }) =>
    reach && reach !== 'self' && reach !== 'typed' ? [path] : [],
  )

/** In whose place the viewer does this, where no grant of the viewer's own would do. */
export function substitutedFor(viewer: Viewer, permission: Permission, place: Place): string | undefined {
  const held = (grants: Grant[]) => can({ ...viewer, grants }, permission, place)
  if (held(viewer.grants.filter(({ substitutesFor }) => !substitutesFor))) return undefined
  return viewer.grants.find((grant) => grant.substitutesFor && held([grant]))?.substitutesFor ?? undefined
}

/**
 * Who may do this to a thing in hand, asked of the grants and whose account they are: the same answer as `can()`, the
 * other way round. Reaches that need a decision find nobody.
 */
export function holders(
  permission: Permission,
  place: Place,
  grant: { role: PgColumn; path: PgColumn; memberId: PgColumn },
) {
  const row: Partial<Record<Role, Reach>> = policy[permission]
  const allowed = Object.entries(row).map(([role, reach]) => {
    const holds = (path: string | null | undefined) =>
      path ? and(eq(grant.role, role), eq(grant.path, path)) : undefined
    if (reach === 'own') return holds(place.path)
    if (reach === 'assigned') return holds(place.agencyPath)
    if (reach === 'typed') return holds(place.entryPath)
    if (reach === 'self')
      return place.ownerId ? and(eq(grant.role, role), eq(grant.memberId, place.ownerId)) : undefined
    if (reach === 'subtree')
      return and(eq(grant.role, role), inArray(grant.path, [...pathsAbove(place.path), place.path]))
    return undefined
  })
  return or(...allowed) ?? sql`false`
}

type PlaceColumns = { path: PgColumn; ownerId?: PgColumn; agencyPath?: PgColumn; entryPath?: PgColumn }

/** The same answer as a WHERE clause. No grant gives `false`: drizzle silently drops `undefined`. */
export function scope(viewer: Viewer, permission: Permission, place: PlaceColumns): SQL {
  const allowed = reaches(viewer, permission).map(({ reach, path }) => {
    if (reach === 'subtree') return within(place.path, path)
    if (reach === 'children') return sql`${place.path} ~ ${`^${path}([0-9]+/)?$`}`
    if (reach === 'line') return or(within(place.path, path), inArray(place.path, pathsAbove(path)))
    if (reach === 'own') return eq(place.path, path)
    if (reach === 'assigned' && place.agencyPath) return eq(place.agencyPath, path)
    if (reach === 'typed' && place.entryPath) return eq(place.entryPath, path)
    if (reach === 'self' && place.ownerId && viewer.memberId !== null)
      return eq(place.ownerId, viewer.memberId)
    return sql`false`
  })
  return or(...allowed) ?? sql`false`
}

/** A range on the row's own path: what the index answers. */
export const within = (column: PgColumn, path: string): SQL =>
  and(gte(column, path), lt(column, pathEnd(path))) ?? sql`false`
