import type { Day } from '@/lib/core/dates'
import type { FeedbackFilter } from '@/lib/feedback/input'
import { isOpen, type Status } from '@/lib/feedback/rules/transitions'

type Narrowing = Partial<FeedbackFilter>
type At = { month: Day; today: Day }

export const measures = [
  'received',
  'forwarded',
  'onTime',
  'late',
  'unanswered',
  'overdue',
  'unread',
] as const
export type Measure = (typeof measures)[number]
export type Counts = Record<Measure, number>

/**
 * What each number counts, as the filter of the list behind it: the query counts by these and the page links to them,
 * so that a number and its list cannot differ. What happened is counted in the month; what is still to be done among
 * all that was sent up to the end of the month, as it stands today.
 */
export function filterOf(measure: Measure, { month: first, today }: At): Narrowing {
  const month = first.slice(0, 7)
  const filters: Record<Measure, Narrowing> = {
    received: { month },
    forwarded: { forwarded: month },
    onTime: { answered: month, timing: 'onTime' },
    late: { answered: month, timing: 'late' },
    unanswered: { until: month, unanswered: '1' },
    overdue: { until: month, overdue: today },
    unread: { until: month, status: 'answered' },
  }
  return filters[measure]
}

/** Tình trạng of what was sent in the month; of what has not ended also among all sent before. */
export const stateFilters = (status: Status, { month: first }: Pick<At, 'month'>) => {
  const month = first.slice(0, 7)
  return {
    sent: { month, status } satisfies Narrowing,
    ...(isOpen(status) ? { standing: { until: month, status } satisfies Narrowing } : {}),
  }
}

/** One month of twelve: what came, what was answered and in time, what of it still waits for an answer. */
export const monthFilters = (first: Day) => {
  const month = first.slice(0, 7)
  return {
    received: { month },
    answered: { answered: month },
    onTime: { answered: month, timing: 'onTime' },
    unanswered: { month, unanswered: '1' },
  } as const satisfies Record<string, Narrowing>
}
export type MonthCounts = Record<keyof ReturnType<typeof monthFilters>, number>
