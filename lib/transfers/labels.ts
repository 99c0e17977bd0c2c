import type { departureKind, transferStep } from '@/db/schema'
import { type Day, showDay, showMonth } from '@/lib/core/dates'
import type { Tone } from '@/lib/ui/badge'
import type { Reason } from './rules/begin'
import { isRunning, type Kind, type State } from './rules/steps'

/** Nơi đi, nơi đến ngoài cổng, as Biểu 1-BTCTW divides them. */
export const provinceLabel = { same: 'Trong tỉnh', other: 'Tỉnh khác' } as const

export const kindLabel: Record<Kind, string> = { official: 'Chính thức', temporary: 'Tạm thời' }
export const reasonLabel: Record<Reason, string> = {
  newJob: 'Chuyển công tác, có việc làm mới',
  retired: 'Nghỉ hưu, thôi việc',
  discharged: 'Xuất ngũ, phục viên',
  residence: 'Chuyển nơi cư trú',
  contract: 'Hợp đồng lao động',
  study: 'Đi học',
  temporaryWork: 'Làm việc, cư trú có thời hạn',
  laidOff: 'Chờ việc, thôi việc về địa phương',
  dissolved: 'Tổ chức đảng giải thể, giải tán',
}
export const reasons = Object.keys(reasonLabel).filter((name): name is Reason => name in reasonLabel)

export const stateLabel: Record<State, string> = {
  begun: 'Đang giới thiệu',
  introduced: 'Đã giới thiệu, chưa xuất trình',
  presented: 'Đã xuất trình, chờ tiếp nhận',
  received: 'Đã tiếp nhận',
  ended: 'Đã hết thời gian tạm thời',
  cancelled: 'Đã hủy',
  returned: 'Bị trả lại',
}
export const stateTone: Record<State, Tone> = {
  begun: 'warn',
  introduced: 'warn',
  presented: 'warn',
  received: 'good',
  ended: 'plain',
  cancelled: 'plain',
  returned: 'bad',
}
export const stepLabel: Record<(typeof transferStep.enumValues)[number], string> = {
  begin: 'Bắt đầu làm thủ tục',
  introduce: 'Giới thiệu',
  present: 'Xuất trình giấy giới thiệu',
  receive: 'Tiếp nhận',
  return: 'Trả lại giấy giới thiệu',
  cancel: 'Hủy',
  end: 'Kết thúc sinh hoạt tạm thời',
  extend: 'Gia hạn sinh hoạt tạm thời',
  correctDues: 'Sửa tháng đã đóng đảng phí',
  inherit: 'Chi bộ kế thừa làm tiếp',
}
export const departureLabel: Record<(typeof departureKind.enumValues)[number], string> = {
  retired: 'Nghỉ hưu',
  resigned: 'Thôi việc',
  discharged: 'Xuất ngũ, phục viên',
  moved: 'Chuyển nơi ở, nơi làm việc',
}

type Dated = { state: State; kind: Kind; dueOn: Day | null }

/** Quá hạn: a last day that has passed while something is still to be done. */
export const isLate = ({ state, kind, dueOn }: Dated, today: Day) =>
  dueOn !== null && dueOn < today && isRunning({ state, kind })

/** "Hạn giới thiệu 01/11/2022", and so on for each state. */
export function dueWords({ state, kind, dueOn }: Dated): string | undefined {
  if (!dueOn) return undefined
  const on = showDay(dueOn)
  if (state === 'begun') return `Hạn giới thiệu xong ${on}`
  if (state === 'introduced') return `Hạn xuất trình ${on}`
  if (state === 'received' && kind === 'temporary') return `Tạm thời đến ${on}`
  return undefined
}

const paidWords = (month: Day | null | undefined) =>
  month ? `đã đóng hết tháng ${showMonth(month)}` : 'không ghi tháng'

/** What was stated, and what is right. */
export const correctionWords = (before: Day | null, after: Day | undefined) =>
  `Trước ghi: ${paidWords(before)}; sửa thành: ${paidWords(after)}.`
