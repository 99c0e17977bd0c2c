import { addDays, type Day, daysBetween, weekdayOf } from './dates'

/** A row of the calendar kept as data: a day off, or a Saturday or Sunday worked in exchange. */
export type Holiday = { day: Day; kind: 'holiday' | 'makeUp' }

/** Bộ luật Lao động 2019, Điều 111, 112: not on the weekly days off, not on public holidays, but on make-up days. */
export function isWorkingDay(day: Day, holidays: readonly Holiday[]): boolean {
  const marked = holidays.find((each) => each.day === day)
  if (marked) return marked.kind === 'makeUp'
  return isWeekday(weekdayOf(day))
}

const isWeekday = (weekday: number) => weekday !== 0 && weekday !== 6

/** The day `count` working days after `day`; the first one counted is the next working day. */
export function addWorkingDays(day: Day, count: number, holidays: readonly Holiday[]): Day {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, holidays)) left -= 1
  }
  return reached
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. Lists ask for it row by row. */
export function workingDaysBetween(from: Day, to: Day, holidays: readonly Holiday[]): number {
  const days = daysBetween(from, to)
  if (days <= 0) return 0
  let count = Math.floor(days / 7) * 5
  const first = weekdayOf(from)
  for (let after = 1; after <= days % 7; after++) if (isWeekday((first + after) % 7)) count += 1
  for (const { day, kind } of holidays) {
    if (day <= from || day > to) continue
    const isCounted = isWeekday(weekdayOf(day))
    if (kind === 'holiday' && isCounted) count -= 1
    if (kind === 'makeUp' && !isCounted) count += 1
  }
  return count
}
