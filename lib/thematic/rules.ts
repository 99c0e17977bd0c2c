import { addDays, addMonths, type Day, monthOf } from '@/lib/core/dates'

export type Quarter = 1 | 2 | 3 | 4
export const quarters: readonly Quarter[] = [1, 2, 3, 4]
const inRange = (number: number): Quarter => quarters.find((each) => each === number) ?? 1

export const yearOf = (day: Day) => Number(day.slice(0, 4))
export const quarterOf = (day: Day) => inRange(Math.ceil(Number(day.slice(5, 7)) / 3))
export const firstDayOf = (year: number, quarter: Quarter): Day =>
  `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
export const lastDayOf = (year: number, quarter: Quarter): Day =>
  addDays(addMonths(firstDayOf(year, quarter), 3), -1)

/**
 * done: held often enough; due: the running quarter; missed: over without one; before: over when the portal began to
 * hold the cell's meetings, so that nothing is known; ahead: not begun.
 */
export type QuarterState = 'done' | 'due' | 'missed' | 'before' | 'ahead'

/**
 * Mỗi quý ít nhất một lần sinh hoạt chuyên đề (Hướng dẫn 12-HD/BTCTW, Hướng dẫn 42-HD/BTCTW): alone or as a part of the
 * regular meeting; what counts is the day it was held.
 */
export function quarterState(
  { year, quarter }: { year: number; quarter: Quarter },
  heldOn: readonly Day[],
  { perQuarter, today, since }: { perQuarter: number; today: Day; since: Day | null },
): QuarterState {
  const held = heldOn.filter((day) => yearOf(day) === year && quarterOf(day) === quarter).length
  if (held >= perQuarter) return 'done'
  if (monthOf(today) < firstDayOf(year, quarter)) return 'ahead'
  if (today <= lastDayOf(year, quarter)) return 'due'
  return since && since <= lastDayOf(year, quarter) ? 'missed' : 'before'
}
