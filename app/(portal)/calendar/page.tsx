import { requireViewer } from '@/lib/auth/viewer'
import { calendarFilter } from '@/lib/calendar/input'
import { monthOf } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { CellMonth } from './cell-month'
import { MonthBoard } from './month-board'
import { MonthList } from './month-list'
import { shownPlace } from './shown-place'

export default async function CalendarPage({ searchParams }: PageProps<'/calendar'>) {
  const viewer = await requireViewer()
  const filter = calendarFilter.parse(await searchParams)
  const place = await shownPlace(viewer, filter.org)
  const today = await businessDay()
  const shown = { viewer, place, today, month: filter.month ?? monthOf(today) }

  if (place.kind === 'cell') return <CellMonth {...shown} />
  if (filter.state !== undefined || filter.q !== undefined || filter.on !== undefined)
    return <MonthList {...shown} filter={filter} />
  return <MonthBoard {...shown} cut={{ tag: filter.tag, type: filter.type }} done={filter.done} />
}
