import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { calendarLink } from '@/lib/calendar/links'
import { type Day, monthOf, showMonth } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { directiveFilter } from '@/lib/directives/input'
import { cellsMeant, stateLabel } from '@/lib/directives/labels'
import { type DirectiveRow, listDirectives } from '@/lib/directives/queries'
import { shortName, stateOf } from '@/lib/directives/rules'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { MonthSteps } from '@/lib/ui/steps'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<DirectiveRow>[] = [
  {
    header: 'Văn bản',
    cell: (row) => ({ text: shortName(row), href: `/directives/${row.id}`, note: row.subject }),
  },
  { header: 'Cấp ủy yêu cầu', cell: ({ committee }) => committee },
  { header: 'Chi bộ', cell: cellsMeant },
  { header: 'Đã quán triệt', cell: ({ spread, cells }) => `${spread}/${cells} chi bộ` },
  {
    header: 'Tình trạng',
    cell: (row) => {
      const { label, tone } = stateLabel[stateOf(row)]
      return { badges: [[tone, label]] }
    },
  },
]

const linkOf = (month: Day) => `/directives?month=${month.slice(0, 7)}`

/** Văn bản cần quán triệt: what the committees above want spread from a month on, and how far it is. */
export default async function DirectivesPage({ searchParams }: PageProps<'/directives'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'directives.read')) notFound()
  const { month = monthOf(await businessDay()) } = directiveFilter.parse(await searchParams)
  const rows = await listDirectives(viewer, month)
  const mayWrite = canSomewhere(viewer, 'directives.write')

  return (
    <Page
      title={`Văn bản cần quán triệt tháng ${showMonth(month)}`}
      lead="Nghị quyết, chỉ thị, hướng dẫn của cấp trên đưa vào chương trình sinh hoạt của chi bộ."
      crumbs={[{ name: `Lịch tháng ${showMonth(month)}`, href: calendarLink(month) }]}
      action={
        mayWrite && {
          name: 'Nhập văn bản cần quán triệt',
          href: `/directives/new?month=${month.slice(0, 7)}`,
        }
      }
    >
      <MonthSteps month={month} to={linkOf} />
      <Table
        rows={rows}
        columns={columns}
        empty={
          mayWrite
            ? 'Tháng này chưa có văn bản nào. Đồng chí nhập văn bản thì chương trình sinh hoạt của các chi bộ có sẵn dòng quán triệt.'
            : 'Tháng này cấp trên chưa yêu cầu quán triệt văn bản nào.'
        }
      />
      <ListDownload list="directives" query={{ month: month.slice(0, 7) }} />
    </Page>
  )
}
