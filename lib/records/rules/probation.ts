import { addDays, type Day } from '@/lib/core/dates'
import { addWorkingDays, type Holiday } from '@/lib/core/working-days'
import { yearAfter } from '@/lib/members/rules'

/** Listed so many days before the twelve months end: time to prepare the file. */
export const WARN_DAYS = 30

export type ProbationState = 'soon' | 'ended' | 'late'
export type Probation = { endsOn: Day; decideBy: Day | undefined; state: ProbationState }

/**
 * Điều lệ Đảng, Điều 5: 12 tháng dự bị kể từ ngày kết nạp. Quy định 294-QĐ/TW, mục 4.2: the cell considers recognition
 * within so many working days after; undefined while the end is further away than the warning.
 */
export function probationOn(
  admittedOn: Day,
  today: Day,
  { workingDays, holidays }: { workingDays: number | undefined; holidays: readonly Holiday[] },
): Probation | undefined {
  const endsOn = yearAfter(admittedOn)
  if (endsOn > addDays(today, WARN_DAYS)) return undefined
  const decideBy = workingDays === undefined ? undefined : addWorkingDays(endsOn, workingDays, holidays)
  if (endsOn > today) return { endsOn, decideBy, state: 'soon' }
  return { endsOn, decideBy, state: decideBy && today > decideBy ? 'late' : 'ended' }
}
