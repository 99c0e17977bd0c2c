import { addDays, addMonths, type Day } from '@/lib/core/dates'

export type Stop = { id: number; day: Day; at: string | null; cell: string }

const minutesOf = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5))

/** Stops by day, each day in the order of the clock; those without an hour last. */
export function routeOf<Each extends Stop>(stops: readonly Each[]): { day: Day; stops: Each[] }[] {
  const days = [...new Set(stops.map(({ day }) => day))].sort()
  return days.map((day) => ({
    day,
    stops: stops
      .filter((stop) => stop.day === day)
      .toSorted(
        (one, other) =>
          (one.at ?? '99:99').localeCompare(other.at ?? '99:99') || one.cell.localeCompare(other.cell, 'vi'),
      ),
  }))
}

/**
 * Trùng giờ: two of one day that begin less than a meeting's length apart cannot both be attended whole. Without an hour
 * nothing is known.
 */
export function clashesOf(stop: Stop, chosen: readonly Stop[], meetingLong: number): string[] {
  return chosen.flatMap((other) => {
    if (other.id === stop.id || other.day !== stop.day || !stop.at || !other.at) return []
    return Math.abs(minutesOf(stop.at) - minutesOf(other.at)) < meetingLong ? [other.cell] : []
  })
}

type Sent = { path: string; startsOn: Day; endsOn: Day | null }

/** The places somebody is sent to in a month; without any, all that his committee has below it. */
export function areasIn(assignments: readonly Sent[], visitor: { path: string }, month: Day) {
  const last = addDays(addMonths(month, 1), -1)
  const current = assignments.filter(
    ({ startsOn, endsOn }) => startsOn <= last && (endsOn === null || endsOn >= month),
  )
  return current.length > 0 ? current.map(({ path }) => path) : [visitor.path]
}
