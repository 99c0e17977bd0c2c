import { boards, committee, inspection, leaders, offices, type Part } from './reach'

/** Tổ chức, tài khoản, cấp quyền. */
export const organisations = {
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
  /** Bỏ tổ chức lập nhầm, còn trống. */
  'organisations.withdraw': { admin: 'subtree', organisationBoard: 'subtree' },
  /** Nhập sai cấp trên, chưa có việc gì qua cấp ấy. */
  'organisations.correct': { admin: 'subtree', organisationBoard: 'subtree' },
  /** Giải thể, sáp nhập chi bộ; chia tách. */
  'organisations.dissolve': { organisationBoard: 'subtree', committeeOffice: 'subtree' },
  /** Đổi tên, đổi loại hình theo quyết định; chuyển trực thuộc, sáp nhập, hợp nhất, chia tách, giải thể đảng bộ, đổi loại. */
  'organisations.change': { admin: 'subtree', organisationBoard: 'subtree' },
  'organisations.move': { admin: 'subtree', organisationBoard: 'subtree' },
  /** Bàn giao đảng viên: read by both sides, confirmed by the receiving one; cells that come right below the top by its board. */
  'handovers.read': {
    ...leaders,
    ...boards,
    ...committee,
    cellSecretary: 'own',
    cellRecorder: 'own',
    ...inspection,
  },
  'handovers.confirm': { cellSecretary: 'own', committeeOffice: 'subtree', organisationBoard: 'own' },
  /** Đủ đảng viên chính thức để có chi ủy: the cell proposes, the committee above appoints. */
  'organisations.proposeCommittee': { cellSecretary: 'own' },
  'organisations.appointCommittee': { ...committee, organisationBoard: 'children' },
  'terms.create': { admin: 'subtree', organisationBoard: 'subtree' },
  'terms.update': { admin: 'subtree', organisationBoard: 'subtree' },
  /** Số cuối đã cho trên giấy: whoever keeps the paper book knows it. */
  'terms.number': {
    admin: 'subtree',
    organisationBoard: 'subtree',
    committeeOffice: 'subtree',
    districtOffice: 'own',
    cellSecretary: 'own',
  },
  'accounts.read': { admin: 'subtree', organisationBoard: 'subtree', committeeOffice: 'subtree' },
  /** Quyết định kiểm tra: whom it names is for the district and for who inspects, not for those inspected. */
  'accounts.readDecisions': { admin: 'subtree', organisationBoard: 'subtree' },
  'accounts.create': offices,
  'accounts.resetPassword': offices,
  'accounts.close': offices,
  'accounts.reopen': offices,
  'accounts.link': offices,
  /** Họ tên gõ nhầm, gắn nhầm người. */
  'accounts.correct': offices,
  /** Roles of committees and cells; those of the top and of agencies are `grants.giveTop`. */
  'grants.give': offices,
  'grants.giveTop': { admin: 'subtree' },
  'grants.end': offices,
} satisfies Part
