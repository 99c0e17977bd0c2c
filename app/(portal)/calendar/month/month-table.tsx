import { hourShown } from '@/lib/calendar/shown'
import { weekdayNames, weeksOf } from '@/lib/calendar/weeks'
import type { Day } from '@/lib/core/dates'
import { meetingTitle } from '@/lib/meetings/labels'
import { Link } from '@/lib/ui/link'
import { type DayShown, dayOffText } from './days-shown'

/** So many meetings are named in a day's box; more become a number that leads to the list. */
const NAMED = 2

function DayBox({ shown }: { shown: DayShown }) {
  const { day, daysOff, common, conferences, meetings, others, count, href } = shown
  return (
    <>
      <span className="block font-semibold">{Number(day.slice(8, 10))}</span>
      {daysOff.map((off) => (
        <span key={off.name} className={off.kind === 'holiday' ? 'block text-bad' : 'block text-calm'}>
          {dayOffText(off)}
        </span>
      ))}
      {common.length > 0 && (
        <span className="block text-muted">Ngày thống nhất: {common.map(({ name }) => name).join('; ')}</span>
      )}
      {meetings.length > 0 && meetings.length <= NAMED
        ? meetings.map((meeting) => (
            <Link key={meeting.id} href={`/calendar/${meeting.id}`} className="block">
              {[hourShown(meeting), meeting.cell].filter(Boolean).join(' ')}
            </Link>
          ))
        : count > 0 && (
            <Link href={href} className="block">
              {count} chi bộ
            </Link>
          )}
      {others.length > NAMED ? (
        <span className="block">{others.length} kỳ họp khác</span>
      ) : (
        others.map((meeting) => (
          <Link key={meeting.id} href={`/calendar/${meeting.id}`} className="block">
            {meetingTitle(meeting)}
          </Link>
        ))
      )}
      {conferences.map(({ id, name }) => (
        <Link key={id} href={`/calendar/conferences/${id}`} className="block">
          {name}
        </Link>
      ))}
    </>
  )
}

/** Weeks from Monday to Sunday; on a phone the list by day says the same. */
export function MonthTable({ month, days }: { month: Day; days: DayShown[] }) {
  const on = new Map(days.map((shown) => [shown.day, shown]))
  return (
    <table className="w-full table-fixed border-collapse text-base max-sm:hidden print:table">
      <caption className="sr-only">Lịch tháng theo tuần, từ thứ Hai đến Chủ nhật</caption>
      <thead>
        <tr>
          {weekdayNames.map((name) => (
            <th key={name} scope="col" className="border border-line bg-warm p-2 text-left font-semibold">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, weekday) => {
              const shown = day ? on.get(day) : undefined
              const isOff = shown?.daysOff.some(({ kind }) => kind === 'holiday')
              return (
                <td
                  key={day ?? weekdayNames[weekday]}
                  className={`h-20 break-words border border-line p-2 align-top ${isOff || !day ? 'bg-warm' : ''}`}
                >
                  {shown && <DayBox shown={shown} />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
