import { can, type Viewer } from '@/lib/auth/policy'
import { calendarLink } from '@/lib/calendar/links'
import { getMonthMeeting, listCellMeetings } from '@/lib/calendar/queries/meetings'
import type { CalendarPlace } from '@/lib/calendar/queries/places'
import { placeShown } from '@/lib/calendar/shown'
import { type Day, showDay, showMonth } from '@/lib/core/dates'
import { meetingTitle } from '@/lib/meetings/labels'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { MonthSteps } from '@/lib/ui/steps'
import { type Column, Table } from '@/lib/ui/table'
import { MonthParts } from './month-parts'
import { PlanState, whenPlanned } from './plan-words'

type Row = Awaited<ReturnType<typeof listCellMeetings>>[number]

const columns: Column<Row>[] = [
  { header: 'Tháng', cell: ({ id, month }) => <Link href={`/calendar/${id}`}>{showMonth(month)}</Link> },
  { header: 'Loại', cell: meetingTitle },
  {
    header: 'Ngày thống nhất',
    cell: ({ kind, dueOn }) => (dueOn ? showDay(dueOn) : kind === 'regular' ? 'Không quy định' : '—'),
  },
  { header: 'Lịch họp', cell: whenPlanned },
  { header: 'Tình trạng', cell: (row) => <PlanState meeting={row} /> },
]

/** Lịch của một chi bộ: the month's meeting, and the year behind it. */
export async function CellMonth({
  viewer,
  place,
  month,
}: {
  viewer: Viewer
  place: CalendarPlace
  month: Day
}) {
  const [meeting, all] = await Promise.all([
    getMonthMeeting(viewer, place.id, month),
    listCellMeetings(viewer, place.id),
  ])
  const mayRegister = can(viewer, 'meetings.register', place)

  return (
    <Page title={`Lịch sinh hoạt tháng ${showMonth(month)}`} lead={place.name}>
      <MonthSteps month={month} to={(other) => calendarLink(other, { org: place.id })} />
      {meeting ? (
        <>
          <SummaryList
            rows={[
              { name: 'Tình trạng', value: <PlanState meeting={meeting} /> },
              {
                name: 'Ngày thống nhất',
                value: meeting.dueOn ? showDay(meeting.dueOn) : 'Không quy định trong tháng này',
              },
              { name: 'Lịch họp', value: whenPlanned(meeting) },
              { name: 'Địa điểm', value: placeShown(meeting) ?? '—' },
            ]}
          />
          <p>
            <Link href={`/calendar/${meeting.id}`} className="button">
              {mayRegister && meeting.state === 'open' ? 'Đăng ký lịch sinh hoạt' : 'Xem kỳ sinh hoạt'}
            </Link>
          </p>
        </>
      ) : (
        <Notice title={`Tháng ${showMonth(month)} chưa mở kỳ sinh hoạt.`}>
          Cấp trên mở kỳ sinh hoạt xong thì đồng chí đăng ký được lịch.
        </Notice>
      )}
      <MonthParts viewer={viewer} place={place} month={month} />
      {can(viewer, 'meetings.create', place) && (
        <p>
          <Link href={`/meetings/new?org=${place.id}`} className="button button-plain">
            Mở kỳ họp khác
          </Link>
        </p>
      )}
      <Section title="Các kỳ sinh hoạt gần đây">
        <Table rows={all} columns={columns} empty="Chi bộ chưa có kỳ sinh hoạt nào." />
      </Section>
    </Page>
  )
}
