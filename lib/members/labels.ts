import type { exemptionKind, memberStatus, membershipReason, sex, standing } from '@/db/schema'
import { showDay } from '@/lib/core/dates'
import { type CellType, cellTypeLabel } from '@/lib/organisations/labels'
import { EXEMPT_TIMES } from './rules'

export type Standing = (typeof standing.enumValues)[number]
export type MemberStatus = (typeof memberStatus.enumValues)[number]
export type ExemptionKind = (typeof exemptionKind.enumValues)[number]

export const standingLabel: Record<Standing, string> = {
  full: 'Chính thức',
  probationary: 'Dự bị',
  temporary: 'Nơi khác đến sinh hoạt tạm thời',
}

export const statusLabel: Record<MemberStatus, string> = {
  active: 'Đang sinh hoạt',
  elsewhere: 'Đang sinh hoạt tạm thời nơi khác',
  suspended: 'Bị đình chỉ sinh hoạt',
  transferred: 'Đã chuyển sinh hoạt',
  removed: 'Đã xóa tên',
  expelled: 'Đã khai trừ',
  resigned: 'Đã xin ra',
  deceased: 'Từ trần',
  annulled: 'Bị hủy quyết định kết nạp',
}

export const membershipReasonLabel: Record<(typeof membershipReason.enumValues)[number], string> = {
  registered: 'Ghi vào danh sách',
  admitted: 'Kết nạp',
  recognised: 'Công nhận chính thức',
  received: 'Từ nơi khác chuyển đến',
  transferred: 'Chuyển sinh hoạt',
  reorganised: 'Sắp xếp tổ chức',
  returned: 'Trở lại sinh hoạt',
  left: 'Ra khỏi danh sách chi bộ',
  corrected: 'Sửa danh sách',
}

export const sexLabel: Record<(typeof sex.enumValues)[number], string> = { male: 'Nam', female: 'Nữ' }

export const exemptionLabel: Record<ExemptionKind, string> = {
  ageHealth: 'Tuổi cao, sức khỏe yếu (chi bộ quyết định, không thời hạn)',
  treatment: 'Điều trị bệnh dài ngày hoặc xa nhà',
  abroad: 'Ra nước ngoài hoặc lao động đơn lẻ nơi không có tổ chức đảng',
  mobileWork: 'Việc làm lưu động, không ổn định, không về sinh hoạt được',
  awaitingRetirement: 'Nghỉ chờ hưu',
  maternity: 'Nghỉ thai sản',
}

type Narrowed = {
  direct?: '1'
  type?: CellType
  exemptSince?: string
  exemptAttended?: number
  admitted?: number
}

/** What a list is narrowed to by a link that no box of its form shows. */
export const narrowedWords = ({ direct, type, exemptSince, exemptAttended, admitted }: Narrowed) =>
  [
    ...(direct ? [' Chỉ các chi bộ trực thuộc, không qua đảng bộ cơ sở.'] : []),
    ...(type ? [` Chi bộ loại hình: ${cellTypeLabel[type].toLocaleLowerCase('vi')}.`] : []),
    ...(exemptSince ? [` Chỉ đồng chí bắt đầu được miễn từ ${showDay(exemptSince)} trở đi.`] : []),
    ...(exemptAttended
      ? [` Chỉ đồng chí được miễn mà năm ${exemptAttended} vẫn dự từ ${EXEMPT_TIMES} kỳ họp trở lên.`]
      : []),
    ...(admitted ? [` Chỉ đồng chí kết nạp năm ${admitted}.`] : []),
  ].join('')
