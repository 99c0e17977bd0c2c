import { notFound } from 'next/navigation'
import { TransferLinks } from '@/app/(portal)/transfers/transfer-links'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { residenceFilter } from '@/lib/residences/input'
import { listResidences, type ResidenceRow } from '@/lib/residences/queries'
import { yearsOfComments } from '@/lib/residences/rules'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { Filter, FilterForm, Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns = (year: number): Column<ResidenceRow>[] => [
  {
    header: 'Họ và tên',
    cell: ({ id, fullName, birthYear, mayOpen }) => ({
      text: fullName,
      href: mayOpen ? `/residences/${id}` : undefined,
      note: `sinh năm ${birthYear}`,
    }),
  },
  { header: 'Chi bộ nơi công tác', cell: ({ cell }) => cell },
  {
    header: 'Nơi cư trú',
    cell: ({ place, exemptKind }) => ({ text: place, note: exemptKind && `Được miễn: ${exemptKind}` }),
  },
  {
    header: 'Giới thiệu, tiếp nhận',
    cell: ({ introducedOn, receivedOn, endedOn }) => ({
      text: `${showDay(introducedOn)}${endedOn ? ` đến ${showDay(endedOn)}` : ''}`,
      note: receivedOn ? `Tiếp nhận ${showDay(receivedOn)}` : 'Chưa ghi tiếp nhận',
    }),
  },
  {
    header: `Nhận xét năm ${year}`,
    cell: ({ hasComment }) => ({
      badges: [hasComment ? (['good', 'Có'] as const) : (['warn', 'Chưa có'] as const)],
    }),
  },
]

/** Sổ giới thiệu giữ mối liên hệ nơi cư trú, at both sides (Quy định 213-QĐ/TW). */
export default async function ResidencesPage({ searchParams }: PageProps<'/residences'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'residences.read')) notFound()
  const filter = residenceFilter.parse(await searchParams)
  const today = await businessDay()
  const [running = 0, ...earlier] = yearsOfComments(today)
  const { after: _, ...query } = filter
  const { rows, next } = await listResidences(viewer, filter, today)

  return (
    <Page
      title="Liên hệ nơi cư trú"
      lead="Đảng viên đang công tác giữ mối liên hệ với chi bộ và nhân dân nơi cư trú (Quy định 213-QĐ/TW ngày 02/01/2020); nơi cư trú nhận xét hằng năm."
      crumbs={[{ name: 'Chuyển sinh hoạt', href: '/transfers' }]}
    >
      <TransferLinks here="/residences" />
      <FilterForm>
        <Filter
          name="side"
          label="Sổ"
          value={filter.side}
          all="Đảng viên của mình, cư trú nơi khác"
          options={[{ value: 'here', label: 'Đảng viên nơi khác, cư trú ở đây' }]}
        />
        <Filter
          name="exempt"
          label="Sinh hoạt nơi cư trú"
          value={filter.exempt}
          all="Tất cả"
          options={[
            { value: 'yes', label: 'Thuộc diện được miễn' },
            { value: 'no', label: 'Không được miễn' },
          ]}
        />
        <Filter
          name="year"
          label="Năm"
          value={filter.year}
          all={String(running)}
          options={earlier.map((year) => ({ value: year, label: String(year) }))}
        />
        <Filter
          name="comment"
          label="Phiếu nhận xét"
          value={filter.comment}
          all="Tất cả"
          options={[
            { value: 'no', label: 'Chưa có phiếu' },
            { value: 'yes', label: 'Đã có phiếu' },
          ]}
        />
      </FilterForm>
      <Table
        rows={rows}
        columns={columns(filter.year ?? running)}
        empty={
          filter.year || filter.comment || filter.exempt
            ? 'Không có ai khớp. Đồng chí chọn năm khác hoặc bớt điều kiện lọc.'
            : 'Chưa có ai trong sổ này. Chi bộ giới thiệu từ trang của đảng viên, mục “Liên hệ nơi cư trú”.'
        }
      />
      <Pager next={next} query={query} />
      <ListDownload list="residences" query={query} />
      <PrintButton label="In sổ này" isPlain />
    </Page>
  )
}
