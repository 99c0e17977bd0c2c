import { notFound } from 'next/navigation'
import { PlaceFilter } from '@/app/(portal)/dues/place-filter'
import { requireViewer } from '@/lib/auth/viewer'
import { showMonth } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { unpaidFilter } from '@/lib/dues/input'
import { behindBadges, whoActs } from '@/lib/dues/labels'
import { behindLink, payerLink, reportLink } from '@/lib/dues/links'
import { getDuesPlace } from '@/lib/dues/queries/places'
import { listUnpaidIn, type UnpaidRow } from '@/lib/dues/queries/unpaid'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { Filter, FilterForm } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

/** More would make the page long; the file has them all. */
const MOST = 400

const columns: Column<UnpaidRow>[] = [
  { header: 'Họ và tên', cell: ({ id, fullName }) => ({ text: fullName, href: payerLink(id) }) },
  {
    header: 'Chưa nộp',
    cell: (row) => ({
      badges: behindBadges(row),
      note: [...row.lastGround, ...row.unpaid].map(showMonth).join(', '),
    }),
  },
  {
    header: 'Ai xử lý',
    cell: (row) => ({ text: row.cell, href: behindLink(row.orgId), note: whoActs(row) }),
  },
]

/** Chưa nộp đảng phí một, hai, ba tháng trong năm, below a committee. */
export default async function UnpaidPage({ searchParams }: PageProps<'/dues/unpaid'>) {
  const viewer = await requireViewer()
  const { org, months } = unpaidFilter.parse(await searchParams)
  const { place, places } = (await getDuesPlace(viewer, org)) ?? notFound()
  const today = await businessDay()
  const rows = await listUnpaidIn(viewer, place, months, today)

  return (
    <Page
      title={`Chưa nộp đảng phí năm ${today.slice(0, 4)}`}
      crumbs={[{ name: 'Báo cáo đảng phí', href: reportLink(place.id, today.slice(0, 7)) }]}
      lead={place.name}
    >
      <FilterForm>
        <PlaceFilter place={place} places={places} />
        <Filter
          name="months"
          label="Số tháng chưa nộp"
          value={months}
          all="Từ 1 tháng"
          options={[2, 3].map((many) => ({ value: many, label: `Từ ${many} tháng` }))}
        />
      </FilterForm>
      <p>
        <strong>{rows.length.toLocaleString('vi')}</strong> đồng chí trong các chi bộ đã mở sổ trên cổng còn
        tháng đã hết trong năm mà chưa nộp khoản nào, hoặc năm trước chưa nộp đến mức chi bộ phải xem xét;
        không tính người được miễn, được đóng chậm, nộp ở chi bộ khác.
      </p>
      <Table rows={rows.slice(0, MOST)} columns={columns} empty="Không có đồng chí nào." />
      {rows.length > MOST && <p>{`Trang này hiện ${MOST} đồng chí đầu; tệp Excel có đủ.`}</p>}
      <ListDownload list="dues-unpaid-below" query={{ org: place.id, months }} />
      <PrintButton label="In danh sách này" isPlain />
    </Page>
  )
}
