import { notFound } from 'next/navigation'
import { shownPlace } from '@/app/(portal)/calendar/shown-place'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { calendarFilter } from '@/lib/calendar/input'
import { calendarLink } from '@/lib/calendar/links'
import { getNoticeDraft, listNotices, type NoticeRow } from '@/lib/calendar/queries/notices'
import { monthOf, showDay, showMonth } from '@/lib/core/dates'
import { padded } from '@/lib/core/numbers'
import { businessDay } from '@/lib/core/settings'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import { IssueNotice } from './issue-notice'
import { ZaloText } from './zalo-text'

const columns: Column<NoticeRow>[] = [
  {
    header: 'Thông báo',
    cell: ({ id, number, symbol }) => (
      <Link href={`/calendar/notices/${id}`}>{`Số ${padded(number)}-TB/${symbol}`}</Link>
    ),
  },
  { header: 'Ngày', cell: ({ issuedOn }) => showDay(issuedOn) },
  { header: 'Tổ chức', cell: ({ org }) => org },
]

/** Thông báo lịch sinh hoạt: those issued, and for a committee the next one to issue. */
export default async function NoticesPage({ searchParams }: PageProps<'/calendar/notices'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'notices.read')) notFound()
  const filter = calendarFilter.parse(await searchParams)
  const place = await shownPlace(viewer, filter.org)
  const today = await businessDay()
  const month = filter.month ?? monthOf(today)
  const [notices, draft] = await Promise.all([
    listNotices(viewer, month),
    getNoticeDraft(viewer, place, month, today),
  ])

  return (
    <Page
      title={`Thông báo lịch sinh hoạt tháng ${showMonth(month)}`}
      lead={place.name}
      crumbs={[{ name: `Lịch tháng ${showMonth(month)}`, href: calendarLink(month, { org: place.id }) }]}
    >
      {draft && <IssueNotice draft={draft} place={place} month={month} />}
      <Section title="Đã ban hành">
        <Table rows={notices} columns={columns} empty="Tháng này chưa có thông báo nào được ban hành." />
      </Section>
      <ZaloText viewer={viewer} place={place} month={month} />
    </Page>
  )
}
