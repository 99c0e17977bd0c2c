import type { ListState } from '@/lib/calendar/labels'
import { calendarLink } from '@/lib/calendar/links'
import { addMonths, type Day, showMonth } from '@/lib/core/dates'
import { Link } from '@/lib/ui/link'

/** To the month before and after, at the same place. */
export function MonthLinks({ month, org, state }: { month: Day; org: number; state?: ListState }) {
  const link = (months: number) => {
    const other = addMonths(month, months)
    return (
      <Link href={calendarLink(other, { org, state })} className="inline-block py-2">
        {months < 0 ? '← ' : ''}Tháng {showMonth(other)}
        {months > 0 ? ' →' : ''}
      </Link>
    )
  }
  return (
    <nav aria-label="Tháng" className="flex justify-between gap-4 border-y border-line print:hidden">
      {link(-1)}
      {link(1)}
    </nav>
  )
}
