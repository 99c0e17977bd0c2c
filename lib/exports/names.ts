import type { Permission } from '@/lib/auth/policy'

/**
 * Lists to take along: the word in the address and the log, what the file is called, and the permission of the page;
 * where that is for everybody, of what stands on it.
 */
export const listNames = {
  absences: { title: 'Vắng không lý do trong năm', permission: 'away.read' },
  accounts: { title: 'Tài khoản và quyền', permission: 'accounts.read' },
  addressees: { title: 'Nơi nhận phản ánh, góp ý', permission: 'addressees.read' },
  answers: { title: 'Trả lời chờ thông báo tại chi bộ', permission: 'feedback.read' },
  attendance: { title: 'Người dự học tập, bồi dưỡng', permission: 'study.read' },
  audit: { title: 'Nhật ký', permission: 'audit.read' },
  away: { title: 'Theo dõi đảng viên đi làm xa', permission: 'away.read' },
  'away-stays': { title: 'Đảng viên đi làm xa', permission: 'members.read' },
  badges: { title: 'Huy hiệu Đảng', permission: 'records.read' },
  calendar: { title: 'Lịch sinh hoạt trong tháng', permission: 'meetings.read' },
  candidates: { title: 'Nguồn phát triển đảng', permission: 'candidates.read' },
  'cells-wanting': { title: 'Chi bộ chưa ghi chi ủy', permission: 'organisations.appointCommittee' },
  changes: { title: 'Đề nghị sửa thông tin đảng viên', permission: 'memberChanges.read' },
  charge: { title: 'Phụ trách chi bộ biên giới, yếu kém', permission: 'visits.read' },
  conferences: { title: 'Hội nghị trong tháng', permission: 'conferences.read' },
  departures: { title: 'Nghỉ hưu, thôi việc chưa chuyển sinh hoạt', permission: 'transfers.read' },
  'dues-book': { title: 'Các lần thu đảng phí', permission: 'dues.read' },
  'dues-payers': { title: 'Đóng đảng phí trong tháng', permission: 'dues.read' },
  'dues-remittances': { title: 'Nộp đảng phí lên cấp trên', permission: 'dues.read' },
  'dues-unpaid': { title: 'Chưa nộp đảng phí trong năm', permission: 'dues.read' },
  exempt: { title: 'Được miễn có thời hạn', permission: 'away.read' },
  'exemption-requests': { title: 'Đơn xin miễn sinh hoạt', permission: 'exemptionRequests.read' },
  exemptions: { title: 'Miễn sinh hoạt', permission: 'members.read' },
  feedback: { title: 'Phản ánh, góp ý', permission: 'feedback.read' },
  guidance: { title: 'Tập giải đáp', permission: 'guidance.find' },
  guests: { title: 'Đại biểu chưa khớp với danh sách', permission: 'visits.read' },
  hashes: { title: 'Mã băm văn bản trong tháng', permission: 'verify.list' },
  meetings: { title: 'Danh sách biên bản', permission: 'meetings.read' },
  members: { title: 'Danh sách đảng viên', permission: 'members.read' },
  organisations: { title: 'Danh sách tổ chức', permission: 'organisations.read' },
  probation: { title: 'Đảng viên dự bị đến hạn xét công nhận', permission: 'records.read' },
  proposals: { title: 'Đề nghị của chi bộ về đảng viên', permission: 'proposals.read' },
  questions: { title: 'Câu hỏi về cách áp dụng quy định', permission: 'guidance.read' },
  rated: { title: 'Kết quả kiểm điểm, xếp loại', permission: 'ratings.read' },
  'rating-people': { title: 'Danh sách xếp loại của chi bộ', permission: 'ratings.read' },
  ratings: { title: 'Các đợt xếp loại đảng viên', permission: 'ratings.read' },
  records: { title: 'Giấy tờ trong hồ sơ đảng viên', permission: 'records.read' },
  remarks: { title: 'Ý kiến, lời hứa khi dự sinh hoạt', permission: 'visits.read' },
  removals: { title: 'Hồ sơ xóa tên', permission: 'proposals.read' },
  reorganisations: { title: 'Thay đổi tổ chức', permission: 'organisations.read' },
  residences: { title: 'Liên hệ nơi cư trú', permission: 'residences.read' },
  roll: { title: 'Đảng viên theo cơ cấu đội ngũ', permission: 'statistics.read' },
  scores: { title: 'Chấm điểm sinh hoạt trong tháng', permission: 'scores.list' },
  screenings: { title: 'Rà soát, sàng lọc đảng viên', permission: 'screenings.read' },
  slips: { title: 'Phiếu bổ sung hồ sơ', permission: 'records.read' },
  study: { title: 'Học tập, bồi dưỡng', permission: 'study.read' },
  tasks: { title: 'Nhiệm vụ chi bộ giao', permission: 'tasks.read' },
  'tasks-month': { title: 'Báo cáo nhiệm vụ tháng', permission: 'tasks.read' },
  transfers: { title: 'Chuyển sinh hoạt đảng', permission: 'transfers.read' },
  unvisited: { title: 'Chi bộ chưa có cấp trên dự', permission: 'visits.read' },
  visitors: { title: 'Danh sách dự sinh hoạt, phân công', permission: 'visits.read' },
  'year-end': { title: 'Mời kiểm điểm cuối năm', permission: 'away.read' },
} as const satisfies Record<string, { title: string; permission: Permission }>

export type ListName = keyof typeof listNames

export const isListName = (name: string): name is ListName => Object.hasOwn(listNames, name)
