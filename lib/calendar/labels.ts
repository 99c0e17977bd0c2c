import type { cellType, exceptionState, meetingMode } from '@/db/schema'
import type { Tone } from '@/lib/ui/badge'
import type { MeetingState } from './rules'

export const stateLabel: Record<MeetingState, { label: string; tone: Tone }> = {
  open: { label: 'Chưa đăng ký', tone: 'warn' },
  registered: { label: 'Đã đăng ký, chờ xác nhận', tone: 'calm' },
  confirmed: { label: 'Đã xác nhận', tone: 'calm' },
  held: { label: 'Đã họp', tone: 'good' },
  notHeld: { label: 'Không họp được', tone: 'bad' },
}

export const exceptionLabel: Record<
  (typeof exceptionState.enumValues)[number],
  { label: string; tone: Tone }
> = {
  asked: { label: 'Chờ cấp trên trả lời', tone: 'warn' },
  permitted: { label: 'Được phép', tone: 'good' },
  refused: { label: 'Không được phép', tone: 'bad' },
}

export const modeLabel: Record<(typeof meetingMode.enumValues)[number], string> = {
  inPerson: 'Trực tiếp',
  online: 'Trực tuyến',
  hybrid: 'Trực tiếp kết hợp trực tuyến',
  groups: 'Theo tổ đảng',
}

export const cellTypeLabel: Record<(typeof cellType.enumValues)[number], string> = {
  village: 'Thôn, tổ dân phố',
  school: 'Trường học',
  office: 'Cơ quan',
  enterprise: 'Doanh nghiệp',
  forces: 'Công an, quân sự',
  other: 'Loại hình khác',
}

/** Một ngày cho mọi chi bộ, as for Tết: one act, a day for each type of cell. */
export const ALL_TYPES = 'all'
export const allTypesLabel = 'Mọi loại hình chi bộ'

/** A meeting of another kind is open from the start: nobody confirms its day. */
export const openLabel: { label: string; tone: Tone } = { label: 'Đã mở, chưa họp', tone: 'calm' }

/** What a list of the board can be narrowed to; each figure of the board links to one of these. */
export const listStates = {
  all: 'Tất cả',
  open: 'Chưa đăng ký',
  registered: 'Đã đăng ký, chờ xác nhận',
  confirmed: 'Đã xác nhận',
  held: 'Đã họp',
  onDay: 'Họp đúng ngày',
  late: 'Lùi ngày',
  overdue: 'Quá ngày chưa báo kết quả',
  notHeld: 'Không họp được',
  asked: 'Chờ cho phép họp muộn hơn',
  filed: 'Đã gửi biên bản',
  notFiled: 'Đã họp, chưa gửi biên bản',
  filedLate: 'Gửi biên bản muộn',
} as const
export type ListState = keyof typeof listStates

/** What a page says after a step that changed it; the address carries the word. */
export const doneText = {
  opened: 'Đã mở kỳ sinh hoạt. Các chi bộ đăng ký lịch được từ bây giờ.',
  monthWithdrawn: 'Đã rút tháng mở nhầm. Các chi bộ không còn kỳ thường kỳ của tháng này để đăng ký.',
  dayWithdrawn:
    'Đã rút ngày ấn định; chi bộ trở lại ngày theo quy định. Chi bộ đã đăng ký ngày không còn phù hợp phải đăng ký lại.',
  registered: 'Đã đăng ký lịch. Cấp trên xem và xác nhận; đồng chí chép lời mời bên dưới để báo đảng viên.',
  planned: 'Đã ghi lịch họp mới; đồng chí chép lời mời bên dưới để báo người dự.',
  confirmed: 'Đã xác nhận các lịch đồng chí vừa chọn.',
  unconfirmed: 'Đã bỏ xác nhận; chi bộ đổi được lịch.',
  asked: 'Đã gửi đề nghị. Cấp trên trả lời xong, đồng chí đăng ký được lịch vào ngày được phép.',
  permitted: 'Đã cho phép. Chi bộ đăng ký được lịch vào ngày ấy.',
  refused: 'Đã trả lời không cho phép; chi bộ thấy lý do của đồng chí.',
  issued: 'Đã ban hành thông báo. In, ký, đóng dấu rồi gửi các chi bộ.',
  notHeld: 'Đã báo cấp trên: tháng này chi bộ không họp được. Nếu họp được, đồng chí đăng ký lại lịch.',
  otherNotHeld: 'Đã báo cấp trên: kỳ họp này không tổ chức được. Nếu họp được, đồng chí đăng ký lại lịch.',
} as const
export type DoneWord = keyof typeof doneText
