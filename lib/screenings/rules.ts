import type { screeningOutcome } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { isInCell, yearAfter } from '@/lib/members/rules'

export type Outcome = (typeof screeningOutcome.enumValues)[number]
export const outcomes = ['fit', 'educate', 'discipline', 'removal', 'leaving'] as const satisfies Outcome[]

/** The year whose screening is at hand: after the year-end review, so until March still that of the year before. */
export const screeningYear = (today: Day) => Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0)

/**
 * When the outcome is looked at again. Quy định 294-QĐ/TW, mục 8.1: loss of will counts after twelve months of education
 * by the cell; of everything else no day is in hand, and the next screening is the last one.
 */
export const followUpOf = (outcome: Outcome, screenedOn: Day): Day | null =>
  outcome === 'fit' ? null : yearAfter(screenedOn)

type Rated = { year: number; level: string | null }

/** The two years, where the last two in a row were “không hoàn thành nhiệm vụ”; the newest rating stands first. */
export function failedTwice([last, before]: readonly Rated[]): [number, number] | undefined {
  if (last?.level !== 'failed' || before?.level !== 'failed') return undefined
  return before.year === last.year - 1 ? [before.year, last.year] : undefined
}

export function assertScreens(
  { outcome, measure }: { outcome: Outcome; measure: string },
  fields: { outcome: string; measure: string },
) {
  if (outcome === 'fit' && measure)
    throw new RuleError('Đủ tư cách thì để trống biện pháp; đồng chí xem lại kết quả.', fields.outcome)
  if (outcome !== 'fit' && !measure)
    throw new RuleError('Đồng chí ghi ngắn gọn biện pháp, người phụ trách.', fields.measure)
}

export function assertYear(year: number, today: Day) {
  if (year > Number(today.slice(0, 4)))
    throw new RuleError(`Chưa đến năm ${year} nên chưa rà soát, sàng lọc năm ấy.`)
}

type Screened = { outcome: Outcome; screenedOn: Day; followedOn: Day | null }

export function assertMayFollow({ outcome, screenedOn, followedOn }: Screened, on: Day, today: Day) {
  if (outcome === 'fit') throw new RuleError('Đồng chí này đủ tư cách, không có việc phải theo dõi.')
  if (followedOn) throw new RuleError(`Kết quả theo dõi đã ghi ngày ${showDay(followedOn)}.`)
  if (on < screenedOn || on > today)
    throw new RuleError('Ngày phải từ ngày rà soát đến hôm nay.', 'followedOn')
}

export type FollowState = 'none' | 'running' | 'late' | 'followed' | 'left'
type Followed = { outcome: Outcome | null; followUpOn: Day | null; followedOn: Day | null; status: string }

/** What became of an outcome: whoever has left the register needs no further word. */
export function followState({ outcome, followUpOn, followedOn, status }: Followed, today: Day): FollowState {
  if (!outcome || outcome === 'fit') return 'none'
  if (followedOn) return 'followed'
  if (!isInCell(status)) return 'left'
  return followUpOn && followUpOn < today ? 'late' : 'running'
}

/** Twelve months of help and education have passed, and nothing is written of what became of it. */
export const isEducatedLong = (row: Followed, today: Day) =>
  row.outcome === 'educate' && followState(row, today) === 'late'
