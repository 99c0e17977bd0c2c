import { notFound } from 'next/navigation'
import { TransferLinks } from '@/app/(portal)/transfers/transfer-links'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { type Day, showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { departureFilter } from '@/lib/transfers/input'
import { departureLabel, stateLabel } from '@/lib/transfers/labels'
import { type DepartureRow, listDepartures } from '@/lib/transfers/queries/departures'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns = (today: Day): Column<DepartureRow>[] => [
  {
    header: 'Họ và tên',
    cell: ({ memberId, fullName, cell }) => ({
      text: fullName,
      href: `/members/${memberId}#transfers`,
      note: cell,
    }),
  },
  { header: 'Lý do', cell: ({ kind }) => departureLabel[kind] },
  { header: 'Từ ngày', cell: ({ leftOn }) => showDay(leftOn) },
  {
    header: 'Hạn làm thủ tục',
    cell: ({ dueOn, state }) => ({
      text: showDay(dueOn),
      badges: state === null && dueOn < today ? [['bad', 'Quá hạn'] as const] : [],
    }),
  },
  {
    header: 'Thủ tục',
    cell: ({ state }) => ({
      badges: [state ? (['warn', stateLabel[state]] as const) : (['bad', 'Chưa làm'] as const)],
    }),
  },
]

/** Đảng viên nghỉ hưu, thôi việc mà chưa chuyển sinh hoạt: a list with an owner, the cell of each. */
export default async function DeparturesPage({ searchParams }: PageProps<'/transfers/departures'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'transfers.read')) notFound()
  const filter = departureFilter.parse(await searchParams)
  const { rows, next } = await listDepartures(viewer, filter)

  return (
    <Page
      title="Nghỉ hưu, thôi việc chưa chuyển sinh hoạt"
      lead="Hạn tính theo ngày làm việc từ ngày nghỉ. Chi bộ làm thủ tục chuyển, hoặc ghi lý do ở lại chi bộ, tại trang của đảng viên."
      crumbs={[{ name: 'Chuyển sinh hoạt', href: '/transfers' }]}
    >
      <TransferLinks here="/transfers/departures" />
      <Table
        rows={rows}
        columns={columns(await businessDay())}
        empty="Không có ai. Khi có đảng viên nghỉ hưu, thôi việc, chi bộ ghi ở trang của đảng viên, mục “Chuyển sinh hoạt”."
      />
      <Pager next={next} query={{}} />
      <ListDownload list="departures" />
      <PrintButton label="In danh sách này" isPlain />
    </Page>
  )
}
