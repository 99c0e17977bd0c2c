import type { StoredForm } from './sources'

/** What each stored paper is called. */
export const formLabel: Record<StoredForm, string> = {
  minutes: 'Biên bản',
  resolution: 'Nghị quyết',
  conclusion: 'Kết luận',
  personResolution: 'Nghị quyết về đảng viên',
  ballotMinutes: 'Biên bản kiểm phiếu',
  correction: 'Đính chính',
  supplement: 'Bổ sung biên bản',
  tallyMinutes: 'Biên bản kiểm phiếu',
  ratingList: 'Danh sách',
  scheduleNotice: 'Thông báo',
  agenda: 'Chương trình',
  invitation: 'Giấy mời',
  extract: 'Trích biên bản',
  scoreSheet: 'Phiếu chấm điểm',
  scoreList: 'Danh sách',
  synthesis: 'Báo cáo',
  exemptionDecision: 'Quyết định',
  personDecision: 'Quyết định',
  collectiveDecision: 'Quyết định',
  wayResolution: 'Nghị quyết',
  handover: 'Biên bản bàn giao',
  residenceIntroduction: 'Giấy giới thiệu',
  transferNotice: 'Phiếu báo',
}
