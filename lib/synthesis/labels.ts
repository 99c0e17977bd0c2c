import type { Measure } from './measures'

export const measureLabels: Record<Measure, string> = {
  received: 'Nhận trong tháng',
  forwarded: 'Đến Văn phòng trong tháng',
  onTime: 'Trả lời đúng hạn',
  late: 'Trả lời muộn',
  unanswered: 'Chưa trả lời',
  overdue: 'Quá hạn',
  unread: 'Chờ thông báo tại chi bộ',
}

/** The same where a column is narrow. */
export const shortMeasureLabels: Record<Measure, string> = {
  received: 'Nhận',
  forwarded: 'Đến Văn phòng',
  onTime: 'Đúng hạn',
  late: 'Muộn',
  unanswered: 'Chưa trả lời',
  overdue: 'Quá hạn',
  unread: 'Chờ thông báo',
}

/** Printed below the table; the rule itself is isOverdue() of lib/feedback/rules/deadlines.ts. */
export const definitions = [
  'Quá hạn: mục chưa kết thúc, thời hạn đang chạy (không tạm dừng chờ chi bộ làm rõ) và đã qua hạn của bước đang làm: tiếp nhận, phân loại; trả lời; hoặc thông báo tại chi bộ.',
  'Đến Văn phòng: cấp cơ sở chuyển lên, hoặc chi bộ gửi thẳng, đến Văn phòng của cấp trả lời.',
  'Nhận, đến Văn phòng, trả lời: tính trong tháng. Đúng hạn, muộn: ngày duyệt trả lời so với hạn trả lời của mục. Chưa trả lời, quá hạn, chờ thông báo: tính trên mọi mục gửi đến hết tháng.',
]

/** Answers that a grassroots committee gave itself stand under this heading, after those of the agencies. */
export const committeeGroup = 'Cấp cơ sở trả lời'
