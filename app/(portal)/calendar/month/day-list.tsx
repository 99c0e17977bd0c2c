import { PlanState } from '@/app/(portal)/calendar/plan-words'
import type { OtherMeeting } from '@/lib/calendar/queries/meetings'
import type { MonthMeeting } from '@/lib/calendar/queries/month'
import { hourShown, placeShown } from '@/lib/calendar/shown'
import { showWeekday } from '@/lib/core/dates'
import { meetingTitle } from '@/lib/meetings/labels'
import { Link } from '@/lib/ui/link'
import { type DayShown, dayOffText } from './days-shown'

type Line = { meeting: MonthMeeting | OtherMeeting; title: string }

/** All of a day by the hour each shows; what shows none stands last. */
const byHour = (a: Line, b: Line) =>
  (hourShown(a.meeting) ?? '24:00').localeCompare(hourShown(b.meeting) ?? '24:00')

function MeetingLine({ meeting, title }: Line) {
  const { id, state } = meeting
  const [hour, place] = [hourShown(meeting), placeShown(meeting)]
  return (
    <li className="max-w-none">
      {hour && state !== 'open' && <strong>{hour} </strong>}
      <Link href={`/calendar/${id}`}>{title}</Link>
      {place && state !== 'open' && `, ${place}`} <PlanState meeting={meeting} />
    </li>
  )
}

function GroupLine({ group }: { group: DayShown['groups'][number] }) {
  const { name, count, open, href, openHref } = group
  return (
    <li>
      {name}: <Link href={href}>{count} chi bộ</Link>
      {open > 0 && (
        <>
          , trong đó <Link href={openHref}>{open} chưa đăng ký</Link>
        </>
      )}
    </li>
  )
}

function DayLines({ shown }: { shown: DayShown }) {
  const { day, daysOff, common, conferences, meetings, others, groups } = shown
  const lines: Line[] = [
    ...meetings.map((meeting) => ({ meeting, title: meeting.cell })),
    ...others.map((meeting) => ({ meeting, title: `${meetingTitle(meeting)}, ${meeting.cell}` })),
  ].sort(byHour)
  const usual = common.filter(({ reason }) => !reason)
  return (
    <li className="max-w-none border-b border-line py-3">
      <h3>{showWeekday(day)}</h3>
      <ul className="mt-1 space-y-1">
        {daysOff.map((off) => (
          <li key={off.name}>
            <strong className={off.kind === 'holiday' ? 'text-bad' : 'text-calm'}>{dayOffText(off)}</strong>{' '}
            <span className="text-muted">({off.source})</span>
          </li>
        ))}
        {usual.length > 0 && <li>Ngày sinh hoạt thống nhất: {usual.map(({ name }) => name).join('; ')}</li>}
        {common
          .filter(({ reason }) => reason)
          .map(({ name, reason }) => (
            <li key={name}>
              Ngày sinh hoạt thống nhất: {name} <span className="text-muted">(ấn định riêng: {reason})</span>
            </li>
          ))}
        {conferences.map(({ id, name, org }) => (
          <li key={id}>
            <Link href={`/calendar/conferences/${id}`}>{name}</Link> ({org})
          </li>
        ))}
        {lines.map((line) => (
          <MeetingLine key={line.meeting.id} {...line} />
        ))}
        {groups.map((group) => (
          <GroupLine key={`${group.isDirect} ${group.id}`} group={group} />
        ))}
      </ul>
    </li>
  )
}

/** The days on which something stands, one under the other. */
export function DayList({ days }: { days: DayShown[] }) {
  const busy = days.filter(
    ({ daysOff, common, conferences, others, count }) =>
      daysOff.length + common.length + conferences.length + others.length + count > 0,
  )
  if (busy.length === 0)
    return (
      <p className="card lead">Tháng này chưa có gì trong lịch. Chi bộ đăng ký xong thì lịch hiện ở đây.</p>
    )
  return (
    <ol className="border-t border-line">
      {busy.map((shown) => (
        <DayLines key={shown.day} shown={shown} />
      ))}
    </ol>
  )
}
