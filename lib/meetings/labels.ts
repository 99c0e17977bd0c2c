import type { Tone } from '@/lib/ui/badge'
import type { Attendee, Vote } from './content'
import type { Score } from './rules/score'
import type { MinutesStatus } from './rules/states'

export const statusLabel: Record<MinutesStatus, string> = {
  draft: 'Đang ghi nháp',
  completed: 'Đã hoàn tất, chưa gửi',
  sent: 'Đã gửi, chờ tiếp nhận',
  received: 'Cấp trên đã tiếp nhận',
  returned: 'Trả lại bổ sung',
}
export const statusTone: Record<MinutesStatus, Tone> = {
  draft: 'plain',
  completed: 'warn',
  sent: 'calm',
  received: 'good',
  returned: 'bad',
}

export const meetingStateLabel = {
  open: 'Chưa đăng ký lịch',
  registered: 'Đã đăng ký, chờ xác nhận',
  confirmed: 'Đã xác nhận lịch',
  held: 'Đã họp',
  notHeld: 'Không họp được',
}

export const kindLabel = {
  regular: 'thường kỳ',
  thematic: 'chuyên đề',
  committee: 'chi ủy',
  yearEnd: 'kiểm điểm cuối năm',
  admission: 'xét kết nạp',
  confirmation: 'công nhận chính thức',
  exemption: 'xét miễn sinh hoạt',
  removal: 'xóa tên',
  discipline: 'kỷ luật',
  congress: 'đại hội chi bộ',
  extraordinary: 'bất thường',
}

export const modeLabel = {
  inPerson: 'trực tiếp',
  online: 'trực tuyến',
  hybrid: 'trực tiếp kết hợp trực tuyến',
  groups: 'theo tổ đảng',
}

export const attendanceLabel: Record<NonNullable<Attendee['state']>, string> = {
  present: 'Có mặt',
  online: 'Trực tuyến',
  excused: 'Vắng có lý do',
  unexcused: 'Vắng không lý do',
  exemptAbsent: 'Miễn, không dự',
}
export const standingLabel = { full: 'Chính thức', probationary: 'Dự bị', temporary: 'Sinh hoạt tạm thời' }
export const voteFormLabel: Record<Vote['form'], string> = {
  show: 'giơ tay',
  card: 'thẻ đảng viên',
  secret: 'phiếu kín',
}
export const feedbackKindLabel = {
  petition: 'Kiến nghị',
  report: 'Phản ánh',
  suggestion: 'Góp ý',
  question: 'Câu hỏi',
}
export const urgencyLabel = { normal: 'Thường', urgent: 'Khẩn' }
export const taskLabel = { open: 'Đang thực hiện', done: 'Hoàn thành', notDone: 'Chưa hoàn thành' }
export const responseLabel = { satisfied: 'Nhất trí với trả lời', askAgain: 'Kiến nghị tiếp' }

/** "92/100 điểm, loại Tốt"; "đạt 9/12 tiêu chí" where the guidance has no points. */
export const scoreTotal = ({
  isMetOnly,
  total,
  max,
  band,
}: Pick<Score, 'isMetOnly' | 'total' | 'max' | 'band'>) =>
  isMetOnly ? `đạt ${total}/${max} tiêu chí` : `${String(total).replace('.', ',')}/${max} điểm, loại ${band}`

export const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
