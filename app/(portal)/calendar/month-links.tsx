import { calendarLink } from '@/lib/calendar/links'
import { addMonths, type Day, showMonth } from '@/lib/core/dates'
import { Link } from '@/lib/ui/link'

/** To the month before and after, at the same place. */
export function MonthLinks({
  month,
  org,
  to = (other) => calendarLink(other, { org }),
}: {
  month: Day
  org?: number
  /** Where a month leads; its board unless said otherwise. */
  to?: (month: Day) => string
}) {
  const link = (months: number) => {
    const other = addMonths(month, months)
    return (
      <Link href={to(other)} className="inline-block py-2">
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
