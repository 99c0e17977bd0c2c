import { addDays, type Day, weekdayOf } from './dates'

/** A row of the calendar kept as data: a day off, or a Saturday or Sunday worked in exchange. */
export type Holiday = { day: Day; kind: 'holiday' | 'makeUp' }

/** Bộ luật Lao động 2019, Điều 111, 112: not on the weekly days off, not on public holidays, but on make-up days. */
export function isWorkingDay(day: Day, holidays: readonly Holiday[]): boolean {
  const marked = holidays.find((each) => each.day === day)
  if (marked) return marked.kind === 'makeUp'
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6
}

/** The day `count` working days after `day`; the first one counted is the next working day. */
export function addWorkingDays(day: Day, count: number, holidays: readonly Holiday[]): Day {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, holidays)) left -= 1
  }
  return reached
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, holidays: readonly Holiday[]): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, holidays)) count += 1
  return count
}
