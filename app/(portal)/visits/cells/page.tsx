import { shownYear } from '@/app/(portal)/visits/shown-year'
import { VisitLinks, visitLink } from '@/app/(portal)/visits/visit-links'
import { YearForm } from '@/app/(portal)/visits/year-form'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import { getVisitYear } from '@/lib/visits/queries/year'
import type { YearCell } from '@/lib/visits/year'

const columns: Column<YearCell>[] = [
  { header: 'Chi bộ', cell: ({ id, name }) => ({ text: name, href: `/organisations/${id}` }) },
  { header: 'Thuộc', cell: ({ above }) => above || 'Trực thuộc cấp ủy cấp trên' },
]

export default async function UnvisitedPage({ searchParams }: PageProps<'/visits/cells'>) {
  const { viewer, place, places, year, today, shown } = await shownYear(searchParams)
  const { unvisited, cells } = await getVisitYear(viewer, place, year, today)
  return (
    <Page
      title={`Chi bộ chưa có cấp trên dự năm ${year}`}
      lead={`${place.name}: ${unvisited.length} trong ${cells} chi bộ.`}
      crumbs={[{ name: 'Dự sinh hoạt', href: visitLink('', shown) }]}
    >
      <YearForm places={places} {...shown} />
      <VisitLinks here="/cells" {...shown} />
      <Table rows={unvisited} columns={columns} empty="Mọi chi bộ đều đã có cấp trên dự trong năm." />
      <ListDownload list="unvisited" query={shown} />
    </Page>
  )
}
