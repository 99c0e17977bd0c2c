import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { changeFilter } from '@/lib/changes/input'
import { changedNames, stateWords } from '@/lib/changes/labels'
import { type ChangeRow, listChanges } from '@/lib/changes/queries'
import { showDay } from '@/lib/core/dates'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { Filter, FilterForm } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const states = ['waiting', 'approved', 'refused', 'withdrawn'] as const

const columns: Column<ChangeRow>[] = [
  {
    header: 'Đảng viên',
    cell: ({ id, fullName, cell }) => ({ text: fullName, href: `/changes/${id}`, note: cell }),
  },
  { header: 'Đề nghị sửa', cell: ({ after }) => changedNames(after) },
  { header: 'Gửi ngày', cell: ({ proposedOn }) => showDay(proposedOn) },
  { header: 'Kết quả', cell: ({ state }) => ({ badges: [stateWords[state]] }) },
]

export default async function ChangesPage({ searchParams }: PageProps<'/changes'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'memberChanges.read')) notFound()
  const { state } = changeFilter.parse(await searchParams)
  const rows = await listChanges(viewer, { state })

  return (
    <Page
      title="Đề nghị sửa thông tin đảng viên"
      crumbs={[{ name: 'Đảng viên', href: '/members' }]}
      lead="Chi bộ hoặc đảng viên đề nghị; cấp ủy quản lý hồ sơ đối chiếu giấy tờ rồi đồng ý cả đề nghị hoặc không."
    >
      <FilterForm>
        <Filter
          name="state"
          label="Kết quả"
          value={state}
          all="Tất cả"
          options={states.map((value) => ({ value, label: stateWords[value][1] }))}
        />
      </FilterForm>
      <Table
        rows={rows}
        columns={columns}
        empty="Không có đề nghị nào. Đề nghị bắt đầu từ trang của từng đảng viên."
      />
      <ListDownload list="changes" query={{ state }} />
    </Page>
  )
}
