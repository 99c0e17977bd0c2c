import { type Day, showDay } from '@/lib/core/dates'
import type { Tone } from '@/lib/ui/badge'
import { type PaperGroup, papers } from './rules/catalogue'
import type { Completeness, PaperAnswer } from './rules/papers'
import type { ProbationState } from './rules/probation'

export const groupLabel: Record<PaperGroup, string> = {
  admission: 'Khi xem xét kết nạp',
  decided: 'Sau khi chi bộ đồng ý kết nạp',
  recognised: 'Sau khi được công nhận chính thức',
  index: 'Mục lục tài liệu',
}

export const answerLabel = (answer: PaperAnswer, isIfAny: boolean | undefined) =>
  ({ have: 'Có', missing: isIfAny ? 'Không có' : 'Thiếu', unchecked: 'Chưa rà soát' })[answer]

export const stateLabel = {
  complete: 'Đủ giấy tờ',
  lacking: 'Thiếu giấy tờ',
  unchecked: 'Chưa rà soát xong',
  all: 'Tất cả đảng viên',
} as const

/** One file in words, with what else there is to say of it. */
export function completenessWords({ state, missing, unchecked, isAllowed }: Completeness) {
  const rest = state === 'lacking' && unchecked > 0 ? `Còn ${unchecked} giấy tờ chưa rà soát` : undefined
  const badge: readonly [Tone, string] =
    state === 'complete'
      ? ['good', stateLabel.complete]
      : state === 'lacking'
        ? ['bad', `Thiếu ${missing} giấy tờ`]
        : ['warn', `Còn ${unchecked} giấy tờ chưa rà soát`]
  return { badges: [badge], note: isAllowed ? 'Được phép thiếu, mục lục đã xác nhận' : rest }
}

export const paperName = (key: string) => papers.find((paper) => paper.key === key)?.name ?? key

export const probationWords: Record<ProbationState, readonly [Tone, string]> = {
  soon: ['calm', 'Sắp hết 12 tháng'],
  ended: ['warn', 'Đã hết 12 tháng'],
  late: ['bad', 'Quá hạn xét công nhận'],
}

/** "03/02/2023" of a round, without its year where the year is said: "03/02". */
export const roundName = (round: Day) => `Đợt ${showDay(round)}`

/** Thời gian không tính tuổi Đảng: "2 năm 3 tháng". */
export const gapWords = (months: number) =>
  [
    [Math.floor(months / 12), 'năm'],
    [months % 12, 'tháng'],
  ]
    .flatMap(([many, unit]) => (many ? [`${many} ${unit}`] : []))
    .join(' ')

export const badgeName = (years: number) => `${years} năm tuổi Đảng`
