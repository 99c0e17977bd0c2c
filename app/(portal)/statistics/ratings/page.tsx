import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { cellTypeLabel } from '@/lib/organisations/labels'
import { listLink } from '@/lib/statistics/links'
import { getStatisticsPlace } from '@/lib/statistics/queries/places'
import { listRated, type RatedRow } from '@/lib/statistics/queries/rated'
import { ratedFilter, ratedLabel, ratedWords } from '@/lib/statistics/rated'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<RatedRow>[] = [
  { header: 'Họ và tên', cell: ({ fullName }) => fullName },
  { header: 'Chi bộ', cell: ({ cell, campaignId }) => ({ text: cell, href: `/ratings/${campaignId}` }) },
  { header: 'Kết quả', cell: ratedWords },
]

/** The people behind one figure of Biểu 6, 6F or of a year's levels. */
export default async function RatedPage({ searchParams }: PageProps<'/statistics/ratings'>) {
  const viewer = await requireViewer()
  const { data: filter } = ratedFilter.safeParse(await searchParams)
  const { place } = (filter && (await getStatisticsPlace(viewer, filter.org))) ?? notFound()
  if (!filter || !can(viewer, 'ratings.read', place)) notFound()
  const { year, type, tag, group } = filter
  const { rows, next } = await listRated(viewer, place, filter)

  return (
    <Page
      title={`${ratedLabel[group]} năm ${year}`}
      crumbs={[
        { name: 'Thống kê', href: '/statistics' },
        {
          name: 'Biểu thống kê',
          href: listLink('/statistics/forms', { org: place.id }, { period: year }),
        },
      ]}
      lead={[
        place.name,
        ...(tag ? [`nhãn ${tag}`] : []),
        ...(type ? [`chi bộ loại hình ${cellTypeLabel[type].toLocaleLowerCase('vi')}`] : []),
      ].join('; ')}
    >
      <Table
        rows={rows}
        columns={columns}
        isNarrow
        empty="Không có ai ở đây. Đồng chí chọn con số khác ở trang Biểu thống kê."
      />
      <Pager next={next} query={{ org: place.id, year, type, tag, group }} />
      <ListDownload list="rated" query={{ org: place.id, year, type, tag, group }} />
    </Page>
  )
}
