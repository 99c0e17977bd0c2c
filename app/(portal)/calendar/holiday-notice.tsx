import { cellTypeLabel } from '@/lib/calendar/labels'
import type { getDays } from '@/lib/calendar/queries/days'
import { type Day, showDay, showWeekday } from '@/lib/core/dates'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'

type Days = Awaited<ReturnType<typeof getDays>>

/** Before anyone plans: the common day falls on a public holiday, and what has been decided about it. */
export function HolidayNotice({ days, month, place }: { days: Days; month: Day; place: { id: number } }) {
  const clashes = days.types.filter(({ holiday }) => holiday)
  return clashes.map(({ id, cellType, common, own, holiday }) => (
    <Notice
      key={id}
      tone={own ? 'calm' : 'warn'}
      title={`${cellType ? cellTypeLabel[cellType] : 'Chi bộ'}: ngày thống nhất ${showDay(common)} là ngày nghỉ (${holiday?.name}).`}
    >
      {own ? (
        `Đã ấn định họp ${showWeekday(own.heldOn)}: ${own.reason}.`
      ) : (
        <>
          Chưa ấn định ngày khác.{' '}
          {days.maySet && (
            <Link href={`/calendar/days?month=${month.slice(0, 7)}&org=${place.id}`}>
              Ấn định ngày sinh hoạt
            </Link>
          )}
        </>
      )}
    </Notice>
  ))
}
