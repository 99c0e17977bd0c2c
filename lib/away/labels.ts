import type { contactChannel, contactKind, duesWish, invitationAnswer } from '@/db/schema'
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
