import { cellTypeLabel } from '@/lib/calendar/labels'
import { calendarLink } from '@/lib/calendar/links'
import type { OtherMeeting } from '@/lib/calendar/queries/meetings'
import type { MonthGroup, MonthMarks, MonthMeeting } from '@/lib/calendar/queries/month'
import { weeksOf } from '@/lib/calendar/weeks'
import type { Day } from '@/lib/core/dates'

/** Everything that stands on one day of the calendar. */
export type DayShown = {
  day: Day
  daysOff: MonthMarks['daysOff']
  common: { name: string; reason?: string }[]
  conferences: MonthMarks['conferences']
  meetings: MonthMeeting[]
  /** Chuyên đề, chi ủy, đại hội …, where the cells themselves are shown. */
  others: OtherMeeting[]
  groups: (MonthGroup & { href: string; openHref: string })[]
  /** How many cells meet, and the list behind the number. */
  count: number
  href: string
}

export function daysShown({
  month,
  place,
  marks,
  groups,
  meetings,
  others,
}: {
  month: Day
  place: { id: number }
  marks: MonthMarks
  groups: MonthGroup[]
  meetings: MonthMeeting[]
  others: OtherMeeting[]
}): DayShown[] {
  const days = weeksOf(month)
    .flat()
    .flatMap((day) => (day ? [day] : []))
  const dated = others.map((each) => ({ ...each, day: each.heldOn ?? each.plannedOn }))
  const outside = [...meetings, ...dated, ...groups, ...marks.common].flatMap(({ day }) =>
    day && !days.includes(day) ? [day] : [],
  )
  return [...days, ...new Set(outside)].sort().map((day) => {
    const on = <Row extends { day: Day | null }>(rows: Row[]) => rows.filter((row) => row.day === day)
    const counted = on(groups).map((group) => {
      const at = { org: group.id, isDirect: group.isDirect, on: day }
      return {
        ...group,
        href: calendarLink(month, { ...at, state: 'all' }),
        openHref: calendarLink(month, { ...at, state: 'open' }),
      }
    })
    return {
      day,
      daysOff: on(marks.daysOff),
      common: on(marks.common).map(({ cellType, reason }) => ({
        name: cellType ? cellTypeLabel[cellType] : 'Chung',
        reason,
      })),
      conferences: marks.conferences.filter(({ heldOn }) => heldOn === day),
      meetings: on(meetings),
      others: on(dated),
      groups: counted,
      count: on(meetings).length + counted.reduce((sum, { count }) => sum + count, 0),
      href: calendarLink(month, { org: place.id, on: day, state: 'all' }),
    }
  })
}

export const dayOffText = ({ kind, name }: { kind: 'holiday' | 'makeUp'; name: string }) =>
  `${kind === 'holiday' ? 'Nghỉ' : 'Ngày làm việc'}: ${name}`
