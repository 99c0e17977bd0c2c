import type { contactChannel, contactKind, duesWish, invitationAnswer } from '@/db/schema'
import type { SaidAfter } from '@/lib/ui/after'
import type { Way } from './rules/next'

export type ContactKind = (typeof contactKind.enumValues)[number]
export type Channel = (typeof contactChannel.enumValues)[number]

export const contactLabel: Record<ContactKind, string> = {
  contact: 'Liên lạc',
  material: 'Gửi nội dung sinh hoạt',
  report: 'Đảng viên tự báo',
  warning: 'Nhắc nhở vì vắng sinh hoạt',
  invitation: 'Mời kiểm điểm cuối năm',
}

export const channelLabel: Record<Channel, string> = {
  phone: 'Điện thoại',
  message: 'Tin nhắn, Zalo',
  video: 'Gọi có hình',
  letter: 'Thư, giấy mời',
  inPerson: 'Gặp trực tiếp',
  relative: 'Qua người nhà',
}

const isChannel = (name: string): name is Channel => Object.hasOwn(channelLabel, name)
/** As the database tells it inside a row. */
export const channelWords = (name: string) => (isChannel(name) ? channelLabel[name] : '')

/** What the forms that lead to the member's page of this desk have written. */
export const saidAfter: SaidAfter = {
  update: { title: 'Đã lưu lần đi làm xa.' },
  report: { title: 'Đã gửi chi bộ.', next: 'Chi bộ thấy ngay nơi ở, việc làm mới của đồng chí.' },
  return: { title: 'Đã ghi trở lại sinh hoạt.', next: 'Lần miễn đã kết thúc vào hôm trước ngày trở lại.' },
}

export const answerLabel: Record<(typeof invitationAnswer.enumValues)[number], string> = {
  none: 'Chưa trả lời',
  coming: 'Sẽ về dự',
  cannot: 'Không về được',
}

export const wayLabel: Record<Way, string> = {
  exempt: 'Được miễn',
  elsewhere: 'Sinh hoạt tạm thời nơi khác',
  watched: 'Chi bộ theo dõi',
}

export type DuesWish = (typeof duesWish.enumValues)[number]

export const duesLabel: Record<DuesWish, string> = {
  ahead: 'Đóng trước',
  late: 'Đóng chậm',
  monthly: 'Đóng hằng tháng',
}

export const flagLabel = {
  absent: 'Vắng không lý do trong năm',
  vague: 'Địa chỉ chưa rõ',
  unregistered: 'Chưa đăng ký tạm trú',
  abroad: 'Ở nước ngoài',
  ending: 'Sắp hết hạn miễn',
  overdue: 'Quá hạn miễn',
} as const
export type Flag = keyof typeof flagLabel
