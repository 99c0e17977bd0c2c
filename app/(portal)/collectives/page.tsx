import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { roundFilter } from '@/lib/collectives/input'
import { stateName } from '@/lib/collectives/labels'
import { listOwnCollectives, listRounds, type OwnCollective } from '@/lib/collectives/queries/rounds'
import { showDay } from '@/lib/core/dates'
import { levelName, levelShort, stateTone } from '@/lib/ratings/labels'
import { levels } from '@/lib/ratings/rules/scale'
import { Badge } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

type Row = Awaited<ReturnType<typeof listRounds>>[number]

const columns: Column<Row>[] = [
  {
    header: 'Cấp quyết định',
    cell: (row) => ({ text: row.decider, href: `/collectives/${row.id}` }),
  },
  { header: 'Năm', cell: (row) => row.year, isNumber: true },
  { header: 'Tình trạng', cell: (row) => <Badge tone={stateTone[row.state]}>{stateName[row.state]}</Badge> },
  { header: 'Tổ chức', cell: (row) => row.listed, isNumber: true },
  ...levels.map(
    (level): Column<Row> => ({ header: levelShort[level], cell: (row) => row[level], isNumber: true }),
  ),
  { header: 'Quyết định', cell: (row) => row.decisionNumber ?? '' },
]

const ownColumns: Column<OwnCollective>[] = [
  { header: 'Năm', cell: (row) => row.year, isNumber: true },
  { header: 'Tổ chức', cell: (row) => ({ text: row.name, href: `/collectives/own/${row.id}` }) },
  {
    header: 'Tự xếp loại',
    cell: ({ selfLevel, selfOn }) =>
      selfLevel ? `${levelName[selfLevel]}${selfOn ? `, ${showDay(selfOn)}` : ''}` : 'Chưa ghi',
  },
  {
    header: 'Cấp trên quyết định',
    cell: ({ level, decisionNumber }) =>
      level ? `${levelName[level]} (${decisionNumber ?? 'chưa ghi số'})` : 'Chưa có',
  },
]

export default async function CollectivesPage({ searchParams }: PageProps<'/collectives'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'collectives.read')) notFound()
  const filter = roundFilter.parse(await searchParams)
  const mayOpen = canSomewhere(viewer, 'collectives.open')
  const [rounds, own] = await Promise.all([listRounds(viewer, filter), listOwnCollectives(viewer)])

  return (
    <Page
      title="Xếp loại tổ chức đảng"
      crumbs={[{ name: 'Xếp loại', href: '/ratings' }]}
      lead="Đảng ủy cơ sở quyết định về chi bộ của mình; ban thường vụ quyết định về tổ chức trực thuộc. Đảng viên và tổ chức bên dưới xếp loại xong trước."
      action={mayOpen && { name: 'Mở đợt xếp loại tổ chức đảng', href: '/collectives/new' }}
    >
      {canSomewhere(viewer, 'collectives.propose') && (
        <Section title="Tổ chức của đồng chí">
          <Table
            rows={own}
            columns={ownColumns}
            empty="Cấp quyết định chưa mở đợt nào có tên tổ chức của đồng chí."
          />
        </Section>
      )}
      {(rounds.length > 0 || mayOpen) && (
        <Section title="Các đợt">
          <Table
            rows={rounds}
            columns={columns}
            empty={`Chưa có đợt nào${filter.year ? ` của năm ${filter.year}` : ''}. Đồng chí mở đợt mới bằng nút bên dưới.`}
          />
          <ListDownload list="collectives" query={filter} />
        </Section>
      )}
      {canSomewhere(viewer, 'statistics.read') && (
        <p>
          <Link href="/collectives/summary">Báo cáo tổng hợp xếp loại của năm</Link>
        </p>
      )}
    </Page>
  )
}
