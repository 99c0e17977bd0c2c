import { shownPlace } from '@/app/(portal)/calendar/shown-place'
import { requireViewer } from '@/lib/auth/viewer'
import { calendarFilter } from '@/lib/calendar/input'
import { calendarLink, monthLink } from '@/lib/calendar/links'
import { listOtherMeetings } from '@/lib/calendar/queries/meetings'
import { countMonthMeetings, getMonthMarks, listMonthMeetings } from '@/lib/calendar/queries/month'
import { monthOf, showMonth } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { Notice } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { Page, Section } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { MonthSteps } from '@/lib/ui/steps'
import { DayList } from './day-list'
import { daysShown } from './days-shown'
import { MonthTable } from './month-table'

/** Lịch tháng: a calendar from Monday to Sunday, and the same by day; on a phone only the list by day. */
export default async function MonthPage({ searchParams }: PageProps<'/calendar/month'>) {
  const viewer = await requireViewer()
  const filter = calendarFilter.parse(await searchParams)
  const place = await shownPlace(viewer, filter.org)
  const month = filter.month ?? monthOf(await businessDay())
  const [marks, groups] = await Promise.all([
    getMonthMarks(viewer, place, month),
    place.kind === 'cell' ? [] : countMonthMeetings(viewer, place, month),
  ])
  const isGrouped = groups.some(({ isDirect }) => !isDirect)
  const meetings = isGrouped ? [] : await listMonthMeetings(viewer, place, month)
  const others = isGrouped ? [] : (await listOtherMeetings(viewer, month, place.path, {}, 1_000)).rows
  const days = daysShown({ month, place, marks, groups: isGrouped ? groups : [], meetings, others })
  const undated =
    meetings.filter(({ day }) => !day).length + groups.filter(({ day }) => isGrouped && !day).length

  return (
    <Page
      title={`Lịch tháng ${showMonth(month)}`}
      lead={place.name}
      crumbs={[
        { name: `Lịch sinh hoạt tháng ${showMonth(month)}`, href: calendarLink(month, { org: place.id }) },
      ]}
    >
      <MonthSteps month={month} to={(other) => monthLink(other, place.id)} />
      {groups.length === 0 && meetings.length === 0 && (
        <Notice title={`Tháng ${showMonth(month)} chưa mở kỳ sinh hoạt.`}>
          Lịch dưới đây có ngày thống nhất, ngày nghỉ và hội nghị đã ghi.
        </Notice>
      )}
      {undated > 0 && (
        <Notice tone="warn" title="Có chi bộ chưa đăng ký ngày họp.">
          Tháng này không quy định ngày thống nhất, nên những chi bộ ấy chưa có trong lịch.
        </Notice>
      )}
      <MonthTable month={month} days={days} />
      <Section title="Theo ngày">
        <DayList days={days} />
      </Section>
      <PrintButton label="In lịch tháng" />
      <ListDownload list="calendar" query={{ month: month.slice(0, 7), org: place.id }} />
    </Page>
  )
}
