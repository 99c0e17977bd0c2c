import { notFound } from 'next/navigation'
import { crumbsOf, PlaceFilter, RecordLinks } from '@/app/(portal)/records/record-links'
import { can, canSomewhere, type Viewer } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { probationFilter } from '@/lib/records/input'
import { probationWords } from '@/lib/records/labels'
import { getRecordPlace, type RecordPlace } from '@/lib/records/queries/places'
import { listProbation, type ProbationRow } from '@/lib/records/queries/probation'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { FilterForm } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

function stateWords({ probation, isProposed }: ProbationRow) {
  if (!probation) return { badges: [['warn', 'Chưa ghi ngày kết nạp'] as const] }
  return {
    badges: isProposed
      ? [['good', 'Chi bộ đã đề nghị, chờ cấp trên'] as const]
      : [probationWords[probation.state]],
    note: probation.decideBy ? `Chi bộ xét trước hết ngày ${showDay(probation.decideBy)}` : undefined,
  }
}

const columns = (viewer: Viewer, { kind, path }: RecordPlace): Column<ProbationRow>[] => [
  { header: 'Họ và tên', cell: ({ id, fullName }) => ({ text: fullName, href: `/members/${id}` }) },
  ...(kind === 'cell' ? [] : [{ header: 'Chi bộ', cell: ({ cell }: ProbationRow) => cell }]),
  { header: 'Ngày kết nạp', cell: ({ admittedOn }) => (admittedOn ? showDay(admittedOn) : 'Chưa ghi') },
  {
    header: 'Hết 12 tháng dự bị',
    cell: ({ probation }) => (probation ? showDay(probation.endsOn) : 'Chưa tính được'),
  },
  {
    header: 'Lớp đảng viên mới',
    cell: ({ id, hasClass }) =>
      hasClass
        ? 'Đã có giấy chứng nhận'
        : {
            text: 'Ghi khi có giấy chứng nhận',
            href: `/records/${id}`,
            badges: [['warn', 'Chưa có'] as const],
          },
  },
  { header: 'Tình trạng', cell: stateWords },
  {
    header: 'Việc cần làm',
    cell: ({ id, orgId, probation, isProposed }) => {
      if (!probation) return { text: 'Ghi ngày kết nạp', href: `/members/${id}/edit` }
      if (isProposed)
        return canSomewhere(viewer, 'proposals.read')
          ? { text: 'Xem đề nghị', href: '/proposals' }
          : 'Chờ trả lời đề nghị của chi bộ'
      return can(viewer, 'meetings.create', { path })
        ? { text: 'Mở kỳ họp xét công nhận', href: `/meetings/new?kind=confirmation&org=${orgId}` }
        : 'Chi bộ họp xét công nhận'
    },
  },
]

/** Đảng viên dự bị whose twelve months end within thirty days or have ended. */
export default async function ProbationPage({ searchParams }: PageProps<'/records/probation'>) {
  const viewer = await requireViewer()
  const { org } = probationFilter.parse(await searchParams)
  const place = (await getRecordPlace(viewer, org)) ?? notFound()
  const rows = await listProbation(viewer, place, await businessDay())

  return (
    <Page
      title="Đảng viên dự bị đến hạn xét công nhận"
      crumbs={crumbsOf(place, '/probation')}
      lead={`${place.name}: ${rows.length} đồng chí hết 12 tháng dự bị trong 30 ngày tới hoặc đã hết mà chưa được công nhận chính thức.`}
    >
      <RecordLinks viewer={viewer} here="/probation" org={place.id} />
      <p>
        Đủ 12 tháng kể từ ngày kết nạp, chi bộ xem xét, đề nghị công nhận đảng viên chính thức; công nhận chậm
        thì vẫn tính từ ngày hết 12 tháng (Quy định 294-QĐ/TW, mục 4.2). Trước khi xét phải có giấy chứng nhận
        học lớp bồi dưỡng đảng viên mới (Hướng dẫn 06-HD/TW, điểm 4.1).
      </p>
      {place.below.length > 0 && (
        <FilterForm>
          <PlaceFilter place={place} />
        </FilterForm>
      )}
      <Table
        rows={rows}
        columns={columns(viewer, place)}
        empty="Không có đảng viên dự bị nào hết 12 tháng trong 30 ngày tới."
      />
      <ListDownload list="probation" query={{ org: place.id }} />
    </Page>
  )
}
