import { addMonths, type Day, monthOf } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

/** A month that has not begun has nothing to report. */
export function assertHasBegun(month: Day, today: Day) {
  if (month > monthOf(today)) throw new RuleError('Tháng này chưa đến nên chưa có gì để tổng hợp.')
}

/** Recipients as they are typed: each on a line of its own, with or without a hyphen. */
export const recipientsFrom = (typed: string) =>
  typed.split('\n').flatMap((line) => line.replace(/^[-\s]+/, '').trim() || [])

/** Unless another is asked for, the last whole month: of the running one most is still to come. */
export const shownMonth = (asked: Day | undefined, today: Day) => asked ?? addMonths(monthOf(today), -1)
