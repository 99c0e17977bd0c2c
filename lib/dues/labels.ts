import type { duesMethod, duesRemittanceState } from '@/db/schema'
import { showMonth } from '@/lib/core/dates'
import type { Tone } from '@/lib/ui/badge'
import type { ReliefKind } from './rules/relief'
import type { DueState, DuesState } from './rules/state'

export type Method = (typeof duesMethod.enumValues)[number]
export type RemittanceState = (typeof duesRemittanceState.enumValues)[number]

export const methods = ['cash', 'transfer', 'portal', 'elsewhere'] as const
export const methodLabel: Record<Method, string> = {
  cash: 'Tiền mặt',
  transfer: 'Chuyển khoản',
  portal: 'Cổng quốc gia, Sổ tay đảng viên',
  elsewhere: 'Nộp ở chi bộ khác',
}

export const stateLabel: Record<DueState, string> = {
  paid: 'Đã nộp đủ',
  partial: 'Nộp chưa đủ',
  unpaid: 'Chưa nộp',
  exempt: 'Được miễn',
  elsewhere: 'Nộp ở chi bộ khác',
  putOff: 'Được đóng chậm',
  unknown: 'Chưa có mức đóng',
}
export const stateTone: Record<DueState, Tone> = {
  paid: 'good',
  partial: 'warn',
  unpaid: 'bad',
  exempt: 'calm',
  elsewhere: 'calm',
  putOff: 'calm',
  unknown: 'warn',
}
export const states = ['unpaid', 'partial', 'paid', 'exempt', 'elsewhere', 'putOff', 'unknown'] as const

export const reliefKinds = ['hardship', 'partyAge', 'socialPension', 'late'] as const
export const reliefLabel: Record<ReliefKind, string> = {
  hardship: 'Miễn, giảm vì hoàn cảnh khó khăn',
  partyAge: 'Miễn: từ 50 năm tuổi đảng',
  socialPension: 'Miễn: hưởng trợ cấp hưu trí xã hội',
  late: 'Được đóng chậm trong thời gian tạm miễn sinh hoạt',
}

export const remittanceLabel: Record<RemittanceState, string> = {
  sent: 'Chờ xác nhận',
  received: 'Cấp trên đã nhận',
  refused: 'Cấp trên chưa nhận',
  withdrawn: 'Chi bộ đã rút lại',
}
export const remittanceTone: Record<RemittanceState, Tone> = {
  sent: 'warn',
  received: 'good',
  refused: 'bad',
  withdrawn: 'plain',
}

/** Months of the year that ended unpaid, for lists of other rooms too; nothing below the first the rules speak of. */
export function behindBadges({ alert, unpaid, partial, isGround, lastGround }: DuesState): [Tone, string][] {
  const [last] = lastGround
  const ofYear: [Tone, string] = [isGround ? 'bad' : 'warn', `${unpaid.length} tháng trong năm`]
  const ofLast: [Tone, string] = ['bad', `${lastGround.length} tháng của năm ${last?.slice(0, 4)}`]
  const inPart: [Tone, string] = ['warn', `${partial.length} tháng nộp chưa đủ`]
  return [...(alert > 0 ? [ofYear] : []), ...(partial.length > 0 ? [inPart] : []), ...(last ? [ofLast] : [])]
}

/** Who acts on months unpaid (Quy định 294-QĐ/TW, mục 8.1): one reminds, from the last step on the cell considers. */
export const whoActs = ({ isGround, lastGround }: Pick<DuesState, 'isGround' | 'lastGround'>) =>
  isGround || lastGround.length > 0 ? 'Chi bộ làm rõ lý do, xem xét xóa tên' : 'Bí thư chi bộ nhắc'

/** "Đã đóng hết tháng 8/2022", "Chưa nộp 2 tháng trong năm: tháng 6, 7", "Còn nợ tháng 12/2021". */
export function duesWords({ paidUpTo, unpaid, partial, owed }: DuesState): string {
  const behind = `chưa nộp ${unpaid.length} tháng trong năm: tháng ${unpaid.map((month) => Number(month.slice(5, 7))).join(', ')}`
  const said = [
    ...(paidUpTo ? [`đã đóng hết tháng ${showMonth(paidUpTo)}`] : []),
    ...(unpaid.length > 0 ? [behind] : []),
    ...(partial.length > 0 ? [`nộp chưa đủ tháng ${partial.map(showMonth).join(', ')}`] : []),
    ...(owed.length > 0 ? [`còn nợ tháng ${owed.map(showMonth).join(', ')}`] : []),
  ].join('; ')
  return said ? said.charAt(0).toLocaleUpperCase('vi') + said.slice(1) : 'Xem các tháng'
}
