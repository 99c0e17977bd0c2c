import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { calendarFilter } from '@/lib/calendar/input'
import { calendarLink } from '@/lib/calendar/links'
import { type ConferenceRow, listConferences } from '@/lib/calendar/queries/conferences'
import { monthOf, showMonth, showWeekday } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { Badge } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<ConferenceRow>[] = [
  { header: 'Ngày', cell: ({ heldOn }) => showWeekday(heldOn) },
  { header: 'Hội nghị', cell: ({ id, name }) => <Link href={`/calendar/conferences/${id}`}>{name}</Link> },
  { header: 'Tổ chức', cell: ({ org }) => org },
  {
    header: 'Ngày thống nhất',
    cell: ({ clashReason, cancelledOn }) =>
      cancelledOn ? (
        <Badge tone="bad">Đã hủy</Badge>
      ) : clashReason ? (
        <Badge tone="warn">Trùng, có lý do</Badge>
      ) : (
        'Không trùng'
      ),
  },
]

export default async function ConferencesPage({ searchParams }: PageProps<'/calendar/conferences'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'conferences.read')) notFound()
  const { month = monthOf(await businessDay()) } = calendarFilter.parse(await searchParams)
  const rows = await listConferences(viewer, month)

  return (
    <Page
      title={`Hội nghị trong tháng ${showMonth(month)}`}
      crumbs={[{ name: `Lịch tháng ${showMonth(month)}`, href: calendarLink(month) }]}
      action={
        canSomewhere(viewer, 'conferences.create') && {
          name: 'Ghi hội nghị vào lịch',
          href: '/calendar/conferences/new',
        }
      }
    >
      <Table rows={rows} columns={columns} empty="Tháng này chưa có hội nghị nào được ghi vào lịch." />
      <ListDownload list="conferences" query={{ month: month.slice(0, 7) }} />
    </Page>
  )
}
