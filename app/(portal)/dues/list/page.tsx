import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { monthOf, showMonth } from '@/lib/core/dates'
import { showMoney } from '@/lib/core/money'
import { businessDay } from '@/lib/core/settings'
import { listFilter } from '@/lib/dues/input'
import { stateLabel, states, stateTone } from '@/lib/dues/labels'
import { payerLink, reportLink, sheetLink } from '@/lib/dues/links'
import { getDuesPlace } from '@/lib/dues/queries/places'
import { listPayers, type PayerRow } from '@/lib/dues/queries/sheet'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Filter, FilterForm } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

/** More would make the page long; the cells' own sheets have them all. */
const MOST = 400

const columns = (month: string): Column<PayerRow>[] => [
  { header: 'Họ và tên', cell: ({ id, fullName }) => ({ text: fullName, href: payerLink(id) }) },
  { header: 'Chi bộ', cell: ({ cell, orgId }) => ({ text: cell, href: sheetLink(orgId, month) }) },
  { header: 'Nhóm đóng', cell: ({ group }) => group?.title ?? 'Chưa xếp nhóm' },
  {
    header: 'Phải nộp',
    isNumber: true,
    cell: ({ due }) => (due === undefined ? 'Chưa có' : showMoney(due)),
  },
  { header: 'Đã nộp', isNumber: true, cell: ({ paid }) => showMoney(paid) },
  { header: 'Tình trạng', cell: ({ state }) => ({ badges: [[stateTone[state], stateLabel[state]]] }) },
]

/** The people behind a number of the sheet or the report. */
export default async function PayersPage({ searchParams }: PageProps<'/dues/list'>) {
  const viewer = await requireViewer()
  const filter = listFilter.parse(await searchParams)
  const { place } = (await getDuesPlace(viewer, filter.org)) ?? notFound()
  const today = await businessDay()
  const month = filter.month && filter.month >= '2012-01-01' ? filter.month : monthOf(today)
  const rows = await listPayers(viewer, place, { ...filter, month }, today)

  return (
    <Page
      title={`Đóng đảng phí tháng ${showMonth(month)}`}
      crumbs={[{ name: 'Báo cáo đảng phí', href: reportLink(place.id, month.slice(0, 7)) }]}
      lead={place.name}
    >
      <FilterForm hidden={{ org: place.id, month: month.slice(0, 7), group: filter.group }}>
        <Filter
          name="state"
          label="Tình trạng"
          value={filter.state}
          all="Tất cả"
          options={[
            { value: 'open', label: 'Chưa nộp, nộp chưa đủ' },
            ...states.map((value) => ({ value, label: stateLabel[value] })),
          ]}
        />
      </FilterForm>
      <p>
        <strong>{rows.length.toLocaleString('vi')}</strong> đồng chí trong các chi bộ đã mở sổ trên cổng.{' '}
        {filter.group && <Link href={`/dues/list?org=${place.id}&month=${month.slice(0, 7)}`}>Mọi nhóm</Link>}
      </p>
      <Table rows={rows.slice(0, MOST)} columns={columns(month)} empty="Không có đồng chí nào khớp." />
      {rows.length > MOST && (
        <p>{`Trang này hiện ${MOST} đồng chí đầu; đồng chí chọn một chi bộ hoặc một tình trạng để xem hết.`}</p>
      )}
      <ListDownload
        list="dues-payers"
        query={{ org: place.id, month: month.slice(0, 7), state: filter.state, group: filter.group }}
      />
    </Page>
  )
}
