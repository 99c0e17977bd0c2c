import { notFound } from 'next/navigation'
import { listCrumb } from '@/app/(portal)/collectives/round-page'
import { PlaceFilter } from '@/app/(portal)/statistics/cut-filters'
import { requireViewer } from '@/lib/auth/viewer'
import { type CollectiveYear, getSummary, listCollectiveYears } from '@/lib/collectives/queries/summary'
import { levelCell, ratedIn, type SummaryLine, summaryFilter, totalOf } from '@/lib/collectives/summary'
import { percentOf } from '@/lib/core/numbers'
import { businessDay } from '@/lib/core/settings'
import { levelShort } from '@/lib/ratings/labels'
import { reviewedYear } from '@/lib/ratings/rules/campaign'
import { levels } from '@/lib/ratings/rules/scale'
import { ListDownload } from '@/lib/ui/downloads'
import { Page, Section } from '@/lib/ui/page'
import { Filter, FilterForm } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns = (first: string): Column<SummaryLine>[] => [
  { header: first, cell: ({ name }) => name },
  { header: 'Tổng số', cell: ({ listed }) => listed, isNumber: true },
  { header: 'Không thuộc diện', cell: ({ outside }) => outside, isNumber: true },
  { header: 'Chưa có quyết định', cell: ({ waiting }) => waiting, isNumber: true },
  ...levels.map(
    (level): Column<SummaryLine> => ({
      header: levelShort[level],
      cell: (line) => levelCell(line, level),
      isNumber: true,
    }),
  ),
]
const withTotal = (lines: SummaryLine[]) => (lines.length > 0 ? [...lines, totalOf(lines)] : [])

const yearColumns: Column<CollectiveYear>[] = [
  { header: 'Năm', cell: ({ year }) => year, isNumber: true },
  { header: 'Loại tổ chức', cell: ({ name }) => name },
  {
    header: 'Tốt trở lên',
    cell: (row) => percentOf(row.excellent + row.good, ratedIn(row)),
    isNumber: true,
  },
  ...levels.map(
    (level): Column<CollectiveYear> => ({
      header: levelShort[level],
      cell: (row) => row[level],
      isNumber: true,
    }),
  ),
  { header: 'Thang xếp loại', cell: ({ scale }) => scale },
]

export default async function SummaryPage({ searchParams }: PageProps<'/collectives/summary'>) {
  const viewer = await requireViewer()
  const last = reviewedYear(await businessDay())
  const { org, year = last } = summaryFilter.parse(await searchParams)
  const found = (await getSummary(viewer, { org, year })) ?? notFound()
  const { place, places, members, organisations, reasons } = found
  const years = await listCollectiveYears(viewer, place)

  return (
    <Page
      title={`Báo cáo tổng hợp xếp loại năm ${year}`}
      crumbs={[{ name: 'Xếp loại', href: '/ratings' }, listCrumb]}
      lead={`${place.name}. Số liệu lấy từ các đợt xếp loại có trong cổng; nơi chưa mở đợt thì chưa tính.`}
    >
      <FilterForm>
        <PlaceFilter places={places} place={place} />
        <Filter
          name="year"
          label="Năm"
          value={year}
          all={`Năm ${last}`}
          options={Array.from({ length: 8 }, (_, back) => ({
            value: String(last - back),
            label: String(last - back),
          }))}
        />
      </FilterForm>
      <Section title="Đảng viên">
        <Table
          rows={withTotal(members)}
          columns={columns('Loại hình chi bộ')}
          empty="Chưa có đợt xếp loại đảng viên nào của năm này."
        />
        {reasons.length > 0 && (
          <p>
            Không kiểm điểm, xếp loại: {reasons.map(({ name, people }) => `${name}: ${people}`).join('; ')}.
          </p>
        )}
      </Section>
      <Section title="Tổ chức đảng">
        <Table
          rows={withTotal(organisations)}
          columns={columns('Loại tổ chức')}
          empty="Chưa có đợt xếp loại tổ chức đảng nào của năm này."
        />
      </Section>
      <ListDownload list="rating-summary" query={{ org: place.id, year }} />
      <p>
        <a href={`/print/rating-summary/${place.id}?year=${year}`} className="button">
          In báo cáo tổng hợp
        </a>
      </p>
      <Section title="Tổ chức đảng qua các năm">
        <Table
          rows={years}
          columns={yearColumns}
          empty="Chưa có đợt xếp loại tổ chức đảng nào đã quyết định."
        />
        {new Set(years.map(({ scale }) => scale)).size > 1 && (
          <p>Thang xếp loại khác nhau giữa các năm nên không so sánh thẳng được.</p>
        )}
      </Section>
    </Page>
  )
}
