import {
  committee,
  inspection,
  leaders,
  line,
  ownCommittee,
  type Part,
  registrars,
  trusted,
  watchers,
} from './reach'

/** Those who follow the members, and each member of himself. */
const readers = { ...watchers, member: 'self' } as const

/** Đảng viên: hồ sơ làm việc, đi làm xa, chuyển sinh hoạt, kết nạp. */
export const people = {
  'members.read': readers,
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
  'exemptions.withdraw': registrars,
  /** By the member too: who leaves to work tells his cell. */
  'awayStays.create': { ...registrars, member: 'self' },
  'awayStays.end': registrars,
  'awayStays.withdraw': registrars,
  /** Giấy tờ trong hồ sơ, phiếu bổ sung, Huy hiệu Đảng: what is there, never the papers. */
  'records.read': readers,
  'records.check': registrars,
  'records.slips': registrars,
  'badges.record': registrars,
  'badges.postpone': registrars,
  /** Thời gian không tính tuổi đảng, by its decision. */
  'badges.setAgeGap': registrars,
  /** Ghi nhầm thì rút: with a reason. */
  'badges.takeBack': registrars,
  /** Chức vụ đảng, khen thưởng; kỷ luật is read by fewer. */
  'posts.record': registrars,
  'posts.end': registrars,
  'posts.withdraw': registrars,
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
  'contacts.withdraw': { ...registrars, cellRecorder: 'own' },
  /** Đơn xin miễn: by the member, or by the secretary who types it. */
  'exemptionRequests.read': readers,
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
  /** Tháng đã đóng đảng phí ghi sai: by the side that stated it, or by the one that received. */
  'transfers.correctDues': registrars,
  /** Trong tỉnh hay tỉnh khác: by the cell of this portal that gave or received. */
  'transfers.sayProvince': registrars,
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
} satisfies Part
