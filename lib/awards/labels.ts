import type { issuerLevel } from '@/db/schema'
import { showDay } from '@/lib/core/dates'
import { penaltyLabel } from '@/lib/meetings/person-labels'
import { type BadgeWait, badgeWaitOf, type Penalty } from './rules'

export const levelLabel: Record<(typeof issuerLevel.enumValues)[number], string> = {
  cell: 'Chi bộ',
  grassroots: 'Cấp ủy cơ sở',
  superior: 'Cấp trên trực tiếp của cơ sở',
  province: 'Tỉnh ủy, Thành ủy',
  central: 'Trung ương',
  other: 'Chính quyền, cơ quan, đoàn thể',
}

export const penaltyName = (kind: Penalty) => penaltyLabel[kind]

export function badgeWaitWords(kind: Penalty): string {
  const months = badgeWaitOf(kind)
  return months ? `Xét tặng Huy hiệu Đảng lùi ${months} tháng (Quy định 294-QĐ/TW, mục 28.3.1c).` : ''
}

/** "Bị khiển trách ngày 05/08/2022", and what follows from it for a badge. */
export const waitWords = ({ penalty, decidedOn, months, untilOn }: BadgeWait) => ({
  why: `Bị ${penaltyName(penalty).toLocaleLowerCase('vi')} ngày ${showDay(decidedOn)}`,
  proposal: `Lùi ${months} tháng; tính từ ngày quyết định thì xét từ ${showDay(untilOn)}`,
})
