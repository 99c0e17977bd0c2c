import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { businessDay } from '@/lib/core/settings'
import { optionsOf } from '@/lib/organisations/labels'
import { studyFilter } from '@/lib/study/input'
import { spanWords, studyLabel } from '@/lib/study/labels'
import { listSessions, type SessionRow } from '@/lib/study/queries'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { Filter, FilterForm } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<SessionRow>[] = [
  {
    header: 'Nội dung',
    cell: ({ id, title, kind }) => ({ text: title, href: `/study/${id}`, note: studyLabel[kind] }),
  },
  { header: 'Ngày', cell: spanWords },
  { header: 'Nơi tổ chức', cell: ({ organiser }) => organiser },
  { header: 'Cho đảng viên của', cell: ({ organisation }) => organisation },
]

export default async function StudyPage({ searchParams }: PageProps<'/study'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'study.read')) notFound()
  const filter = studyFilter.parse(await searchParams)
  const rows = await listSessions(viewer, filter)
  const thisYear = Number((await businessDay()).slice(0, 4))

  return (
    <Page
      title="Học tập nghị quyết, bồi dưỡng"
      crumbs={[{ name: 'Đảng viên', href: '/members' }]}
      lead="Mỗi đợt học, từng chi bộ đánh dấu đồng chí nào đã dự."
      action={canSomewhere(viewer, 'study.create') && { name: 'Ghi đợt học tập', href: '/study/new' }}
    >
      <FilterForm>
        <Filter
          name="kind"
          label="Loại"
          value={filter.kind}
          all="Tất cả"
          options={optionsOf(studyLabel, ['resolution', 'training'])}
        />
        <Filter
          name="year"
          label="Năm"
          value={filter.year}
          all="Mọi năm"
          options={[0, 1, 2].map((back) => ({ value: thisYear - back, label: String(thisYear - back) }))}
        />
      </FilterForm>
      <Table
        rows={rows}
        columns={columns}
        empty="Chưa ghi đợt học tập, lớp bồi dưỡng nào. Đơn vị tổ chức ghi trước, rồi chi bộ đánh dấu người dự."
      />
      <ListDownload list="study" query={filter} />
    </Page>
  )
}
