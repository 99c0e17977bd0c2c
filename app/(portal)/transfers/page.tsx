import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import type { Day } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { optionsOf } from '@/lib/organisations/labels'
import { transferFilter } from '@/lib/transfers/input'
import { dueWords, isLate, kindLabel, stateLabel, stateTone } from '@/lib/transfers/labels'
import { countDepartures } from '@/lib/transfers/queries/departures'
import {
  countTransfers,
  getTerms,
  listTransfers,
  type Terms,
  type TransferRow,
} from '@/lib/transfers/queries/list'
import { isNear } from '@/lib/transfers/rules/deadlines'
import { ListDownload } from '@/lib/ui/downloads'
import { Figures } from '@/lib/ui/figures'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Filter, Pager, SearchBox } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { TransferLinks } from './transfer-links'

const columns = (today: Day, terms: Terms): Column<TransferRow>[] => [
  {
    header: 'Đảng viên',
    cell: ({ id, fullName, kind }) => ({
      text: fullName,
      href: `/transfers/${id}`,
      note: kindLabel[kind],
    }),
  },
  { header: 'Từ', cell: ({ direction, from, place }) => (direction === 'in' ? place : from) },
  { header: 'Đến', cell: ({ direction, to, place }) => (direction === 'out' ? place : (to ?? '')) },
  {
    header: 'Tình trạng',
    cell: (row) => ({
      badges: [
        [stateTone[row.state], stateLabel[row.state]] as const,
        ...(isLate(row, today) ? [['bad', 'Quá hạn'] as const] : []),
        ...(terms && isNear(row.dueOn, today, terms.values) ? [['warn', 'Sắp hết hạn'] as const] : []),
      ],
      note: [row.turn && `Đang ở ${row.turn}`, dueWords(row)].filter(Boolean).join('. '),
    }),
  },
]

export default async function TransfersPage({ searchParams }: PageProps<'/transfers'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'transfers.read')) notFound()
  const filter = transferFilter.parse(await searchParams)
  const today = await businessDay()
  const [{ rows, next }, counted, departed, terms] = await Promise.all([
    listTransfers(viewer, filter, today),
    countTransfers(viewer, today),
    countDepartures(viewer),
    getTerms(viewer, today),
  ])
  const { after: _, ...query } = filter
  const mayBegin = canSomewhere(viewer, 'transfers.begin')

  return (
    <Page
      title="Chuyển sinh hoạt đảng"
      crumbs={[{ name: 'Đảng viên', href: '/members' }]}
      lead="Ai đang chuyển, hồ sơ đang ở đâu, hạn nào sắp hết. Giấy giới thiệu do Ban Tổ chức Trung ương in; cổng ghi số, ngày, người ký."
      action={mayBegin && { name: 'Chọn đảng viên để chuyển đi', href: '/members' }}
    >
      <Figures
        figures={[
          { label: 'Đang làm thủ tục, đang tạm thời', value: counted.running, href: '/transfers' },
          { label: 'Quá hạn', value: counted.late, href: '/transfers?state=late' },
          {
            label: 'Nghỉ hưu, thôi việc chưa chuyển',
            value: departed,
            href: '/transfers/departures',
          },
          {
            label: `Tiếp nhận năm ${today.slice(0, 4)}`,
            value: counted.received,
            href: '/transfers?state=received',
          },
        ]}
      />
      <TransferLinks here="/transfers" />
      <SearchBox label="Tìm theo tên" value={filter.q}>
        <Filter
          name="state"
          label="Gồm"
          value={filter.state}
          all="Đang làm"
          options={[
            { value: 'late', label: 'Quá hạn' },
            { value: 'received', label: 'Tiếp nhận trong năm' },
            { value: 'done', label: 'Đã xong' },
            { value: 'all', label: 'Tất cả' },
          ]}
        />
        <Filter
          name="kind"
          label="Loại"
          value={filter.kind}
          all="Tất cả"
          options={optionsOf(kindLabel, ['official', 'temporary'])}
        />
      </SearchBox>
      <Table
        rows={rows}
        columns={columns(today, terms)}
        empty="Không có lần chuyển sinh hoạt nào ở đây. Bắt đầu từ trang của đảng viên, nút “Chuyển sinh hoạt”."
      />
      <Pager next={next} query={query} />
      <ListDownload list="transfers" query={query} />
      {terms && (
        <p className="lead">
          {`Chuyển chính thức: làm thủ tục trong ${terms.values.beginDays} ngày làm việc từ ngày quyết định, ngày nghỉ; xuất trình trong ${terms.values.presentDays} ngày làm việc từ ngày giới thiệu; quá ${terms.values.removalMonths} tháng chưa nộp hồ sơ, không có lý do chính đáng thì xem xét xóa tên. Nguồn: ${terms.source}.`}
        </p>
      )}
      {mayBegin && (
        <p>
          <Link href="/transfers/arrive" className="button button-plain">
            Ghi đảng viên từ nơi khác đến
          </Link>
        </p>
      )}
    </Page>
  )
}
