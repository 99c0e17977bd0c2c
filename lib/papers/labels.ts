import type { StoredForm } from './sources'

/** What each stored paper is called. */
export const formLabel: Record<StoredForm, string> = {
  minutes: 'Biên bản',
  resolution: 'Nghị quyết',
  correction: 'Đính chính',
  tallyMinutes: 'Biên bản kiểm phiếu',
  ratingList: 'Danh sách',
  scheduleNotice: 'Thông báo',
}
