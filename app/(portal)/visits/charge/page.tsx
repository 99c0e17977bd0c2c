import { shownYear } from '@/app/(portal)/visits/shown-year'
import { VisitLinks, visitLink } from '@/app/(portal)/visits/visit-links'
import { YearForm } from '@/app/(portal)/visits/year-form'
import { outOfAll } from '@/lib/core/numbers'
import { ListDownload } from '@/lib/ui/downloads'
import { Figures } from '@/lib/ui/figures'
import { Page, Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import { postsOf } from '@/lib/visits/labels'
import { listWatchedCells, type WatchedCell } from '@/lib/visits/queries/charge'

const columns: Column<WatchedCell>[] = [
  { header: 'Chi bộ', cell: ({ name, above }) => ({ text: name, note: above }) },
  { header: 'Diện', cell: ({ tag }) => (tag ? `Chi bộ ${tag}` : ''), isQuiet: ({ tag }) => !tag },
  {
    header: 'Cấp ủy viên phụ trách',
    cell: ({ inCharge, tag }) =>
      inCharge.length > 0 || !tag
        ? inCharge.map(({ name }) => name).join(', ')
        : { badges: [['bad', 'Chưa phân công'] as const] },
  },
  {
    header: 'Đảng viên đồn biên phòng dự',
    cell: ({ border }) => border.map(({ name }) => name).join(', '),
    isQuiet: ({ border }) => border.length === 0,
  },
]
const posts: Column<ReturnType<typeof postsOf>[number]>[] = [
  { header: 'Đồn, đơn vị', cell: ({ id }) => id },
  { header: 'Đảng viên dự', cell: ({ people }) => people, isNumber: true },
  { header: 'Chi bộ được dự', cell: ({ cells }) => cells, isNumber: true },
]

/** Mỗi chi bộ biên giới, yếu kém có cấp ủy viên phụ trách; đảng viên đồn biên phòng dự chi bộ thôn (Cao Lộc). */
export default async function ChargePage({ searchParams }: PageProps<'/visits/charge'>) {
  const { viewer, place, places, today, shown } = await shownYear(searchParams)
  const cells = await listWatchedCells(viewer, place, today)
  const watched = cells.filter(({ tag }) => tag)
  const missing = watched.filter(({ inCharge }) => inCharge.length === 0).length
  const rows = postsOf(cells)
  return (
    <Page
      title="Phụ trách chi bộ biên giới, yếu kém"
      lead={place.name}
      crumbs={[{ name: 'Dự sinh hoạt', href: visitLink('', shown) }]}
    >
      <YearForm places={places} {...shown} />
      <VisitLinks here="/charge" {...shown} />
      <Figures
        figures={[
          { label: 'Chi bộ biên giới, yếu kém', value: watched.length },
          { label: 'Đã có người phụ trách', value: outOfAll(watched.length - missing, watched.length) },
          { label: 'Đảng viên đồn biên phòng dự', value: rows.reduce((sum, { people }) => sum + people, 0) },
        ]}
      />
      <Table
        rows={cells}
        columns={columns}
        empty="Không có chi bộ nào mang nhãn biên giới hoặc yếu kém trong phạm vi này."
      />
      <ListDownload list="charge" query={shown} />
      {rows.length > 0 && (
        <Section title="Theo đồn biên phòng">
          <p>Các đồng chí này dự sinh hoạt theo phân công, không tính vào số đảng viên của chi bộ.</p>
          <Table rows={rows} columns={posts} empty="" />
        </Section>
      )}
    </Page>
  )
}
