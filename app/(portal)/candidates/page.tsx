import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { type CandidateFilter, candidateFilter } from '@/lib/candidates/input'
import { sourceLabel, stageLabel, stageTone } from '@/lib/candidates/labels'
import { type CandidateRow, countStages, listCandidates } from '@/lib/candidates/queries/list'
import type { Stage } from '@/lib/candidates/rules/way'
import { type Day, showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { listPlaces } from '@/lib/members/queries/list'
import { ListDownload } from '@/lib/ui/downloads'
import { Figures } from '@/lib/ui/figures'
import { Page } from '@/lib/ui/page'
import { Filter, Pager, SearchBox } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const underWay: Stage[] = ['outstanding', 'helped', 'certified', 'dossier', 'voted', 'endorsed']

/** Nguồn phát triển đảng: who is where on the way to admission. */
export default async function CandidatesPage({ searchParams }: PageProps<'/candidates'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'candidates.read')) notFound()
  const filter = candidateFilter.parse(await searchParams)
  const today = await businessDay()
  const { after: _, ...query } = filter
  const [{ rows, next }, counts, places] = await Promise.all([
    listCandidates(viewer, filter),
    countStages(viewer, filter),
    listPlaces(viewer, filter.org),
  ])

  return (
    <Page
      title="Nguồn phát triển đảng"
      crumbs={[{ name: 'Đảng viên', href: '/members' }]}
      lead="Từ quần chúng ưu tú đến lễ kết nạp; biểu quyết của chi bộ lấy từ biên bản, quyết định lấy từ mục Đề nghị."
      action={
        canSomewhere(viewer, 'candidates.write') && { name: 'Thêm quần chúng ưu tú', href: '/candidates/new' }
      }
    >
      <Figures
        figures={underWay.map((stage) => ({
          label: stageLabel[stage],
          value: counts.get(stage) ?? 0,
          href: addressOf(filter, stage),
        }))}
      />
      <SearchBox label="Tìm theo tên" value={filter.q}>
        {places.length > 1 && (
          <Filter
            name="org"
            label="Tổ chức"
            value={filter.org}
            all="Tất cả trong phạm vi"
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Filter
          name="stage"
          label="Bước"
          value={filter.stage}
          all="Đang theo dõi"
          options={[
            ...Object.entries(stageLabel).map(([value, label]) => ({ value, label })),
            { value: 'all', label: 'Tất cả' },
          ]}
        />
        <Filter
          name="source"
          label="Nguồn"
          value={filter.source}
          all="Mọi nguồn"
          options={Object.entries(sourceLabel).map(([value, label]) => ({ value, label }))}
        />
      </SearchBox>
      <Table rows={rows} columns={columns(today)} empty={emptyWords(filter)} />
      <Pager next={next} query={query} />
      <ListDownload list="candidates" query={query} />
    </Page>
  )
}

const addressOf = ({ org, source }: CandidateFilter, stage: Stage) => {
  const kept = Object.entries({ org, source, stage }).flatMap(([name, value]) =>
    value ? [[name, String(value)]] : [],
  )
  return `/candidates?${new URLSearchParams(kept)}`
}

const emptyWords = ({ q, org, stage, source }: CandidateFilter) =>
  q || org || stage || source
    ? 'Không có ai khớp. Đồng chí bớt điều kiện lọc hoặc thử ít chữ hơn.'
    : 'Chưa theo dõi ai. Bắt đầu bằng nút “Thêm quần chúng ưu tú”.'

const columns = (today: Day): Column<CandidateRow>[] => [
  {
    header: 'Họ và tên',
    cell: ({ id, fullName }) => ({ text: fullName, href: `/candidates/${id}`, isStrong: true }),
  },
  { header: 'Ngày sinh', cell: ({ bornOn }) => showDay(bornOn) },
  { header: 'Nguồn', cell: ({ source }) => sourceLabel[source] },
  { header: 'Chi bộ', cell: ({ cell }) => cell },
  { header: 'Bước', cell: ({ stage }) => ({ badges: [[stageTone[stage], stageLabel[stage]]] }) },
  { header: 'Thời hạn giấy tờ', cell: ({ paper }) => validity(paper, today) },
]

function validity(end: CandidateRow['paper'], today: Day) {
  if (!end) return ''
  return {
    text: `${end.what} đến ${showDay(end.on)}`,
    ...(end.on < today ? { badges: [['bad', 'Đã hết hạn'] as const] } : {}),
  }
}
