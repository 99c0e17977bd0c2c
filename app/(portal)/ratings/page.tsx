import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { tagOptions } from '@/lib/organisations/labels'
import { campaignFilter } from '@/lib/ratings/input'
import { levelName, stateName, stateOptions, stateTone } from '@/lib/ratings/labels'
import { countCampaigns, listCampaigns, listCampaignYears } from '@/lib/ratings/queries/campaigns'
import { listCellsWithoutRound } from '@/lib/ratings/queries/year'
import { levels } from '@/lib/ratings/rules/scale'
import { listTags } from '@/lib/statistics/queries/tags'
import { Badge } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Parts } from '@/lib/ui/parts'
import { Filter, Kept, Pager, SearchBox } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { Missing } from './missing'
import { YearPrint } from './year-print'

type Row = Awaited<ReturnType<typeof listCampaigns>>['rows'][number]

const columns: Column<Row>[] = [
  { header: 'Chi bộ', cell: (row) => <Link href={`/ratings/${row.id}`}>{row.cell}</Link> },
  { header: 'Trực thuộc', cell: (row) => row.above },
  { header: 'Năm', cell: (row) => (row.isSupplement ? `${row.year}, bổ sung` : row.year), isNumber: true },
  { header: 'Tình trạng', cell: (row) => <Badge tone={stateTone[row.state]}>{stateName[row.state]}</Badge> },
  { header: 'Thuộc diện', cell: (row) => `${row.reviewed}/${row.people}`, isNumber: true },
  { header: 'Xuất sắc', cell: (row) => row.excellent, isNumber: true },
  { header: 'Tốt', cell: (row) => row.good, isNumber: true },
  { header: 'Hoàn thành', cell: (row) => row.adequate, isNumber: true },
  { header: 'Không hoàn thành', cell: (row) => row.failed, isNumber: true },
]

export default async function RatingsPage({ searchParams }: PageProps<'/ratings'>) {
  const viewer = await requireViewer()
  const filter = campaignFilter.parse(await searchParams)
  const { after: _, ...query } = filter
  const year = filter.q || filter.state ? undefined : filter.year
  const [{ rows, next }, sum, years, tags, missing] = await Promise.all([
    listCampaigns(viewer, filter),
    countCampaigns(viewer, filter),
    listCampaignYears(viewer),
    listTags(viewer, filter.year ? `${filter.year}-01-01` : undefined),
    year ? listCellsWithoutRound(viewer, 'ratings.read', year, filter) : [],
  ])
  const decided = levels.map((level) => `${levelName[level].toLocaleLowerCase('vi')} ${sum[level]}`)
  const mayOpen = canSomewhere(viewer, 'ratings.open')
  const hasOwn = viewer.memberId !== null && canSomewhere(viewer, 'selfReview.print')

  return (
    <Page
      title="Đánh giá, xếp loại đảng viên"
      lead={`${sum.campaigns} đợt, ${sum.reviewed} đồng chí thuộc diện. Đã quyết định: ${decided.join(', ')}.`}
      action={mayOpen && { name: 'Mở đợt xếp loại', href: '/ratings/new' }}
    >
      <Parts
        label="Xếp loại"
        parts={[
          ...(hasOwn ? [{ href: '/ratings/self-review', name: 'Bản tự kiểm điểm của tôi' }] : []),
          { href: '/collectives', name: 'Xếp loại tổ chức đảng' },
        ]}
      />
      <SearchBox label="Tìm chi bộ" value={filter.q}>
        <Filter
          name="year"
          label="Năm"
          value={filter.year}
          all="Mọi năm"
          options={[...new Set([...years, ...(filter.year ? [filter.year] : [])])]
            .toSorted((one, other) => other - one)
            .map((value) => ({ value, label: String(value) }))}
        />
        <Filter
          name="state"
          label="Tình trạng"
          value={filter.state}
          all="Mọi tình trạng"
          options={stateOptions}
        />
        {tags.length > 0 && (
          <Filter name="tag" label="Nhãn" value={filter.tag} all="Không lọc" options={tagOptions(tags)} />
        )}
        <Kept fields={{ org: filter.org, type: filter.type }} />
      </SearchBox>
      <Table
        rows={rows}
        columns={columns}
        empty="Chưa có đợt xếp loại nào ở đây. Đồng chí bỏ bớt điều kiện tìm, hoặc mở đợt mới."
      />
      <Pager next={next} query={query} />
      <ListDownload list="ratings" query={query} />
      {year && sum.campaigns > 1 && <YearPrint {...filter} year={year} mayOpen={mayOpen} />}
      {year && <Missing year={year} cells={missing} />}
    </Page>
  )
}
