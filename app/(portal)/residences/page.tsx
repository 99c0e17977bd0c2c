import { notFound } from 'next/navigation'
import { TransferLinks } from '@/app/(portal)/transfers/transfer-links'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { residenceFilter } from '@/lib/residences/input'
import { listResidences, type ResidenceRow } from '@/lib/residences/queries'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { Filter, FilterForm, Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns = (year: number): Column<ResidenceRow>[] => [
  {
    header: 'Họ và tên',
    cell: ({ id, fullName, birthYear }) => ({
      text: fullName,
      href: `/residences/${id}`,
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
    cell: ({ introducedOn, receivedOn }) => ({
      text: showDay(introducedOn),
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
  const year = Number((await businessDay()).slice(0, 4))
  const { rows, next } = await listResidences(viewer, filter, year)

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
      </FilterForm>
      <Table
        rows={rows}
        columns={columns(year)}
        empty="Chưa có ai trong sổ này. Chi bộ giới thiệu từ trang của đảng viên, mục “Liên hệ nơi cư trú”."
      />
      <Pager next={next} query={{ side: filter.side, exempt: filter.exempt }} />
      <ListDownload list="residences" query={{ side: filter.side, exempt: filter.exempt }} />
      <PrintButton label="In sổ này" isPlain />
    </Page>
  )
}
