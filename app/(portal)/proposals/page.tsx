import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { personWords } from '@/lib/meetings/person-labels'
import { isPersonKind } from '@/lib/meetings/rules/person-votes'
import { proposalFilter } from '@/lib/proposals/input'
import { stateLabel, stateTone } from '@/lib/proposals/labels'
import { listProposals } from '@/lib/proposals/queries/proposals'
import { Badge } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

type Row = Awaited<ReturnType<typeof listProposals>>['rows'][number]

const columns = (today: string): Column<Row>[] => [
  { header: 'Người được xét', cell: (row) => <Link href={`/proposals/${row.id}`}>{row.fullName}</Link> },
  { header: 'Việc', cell: (row) => (isPersonKind(row.kind) ? personWords[row.kind].what : row.motion) },
  { header: 'Chi bộ', cell: (row) => row.cell },
  { header: 'Chi bộ họp', cell: (row) => showDay(row.heldOn) },
  {
    header: 'Biểu quyết',
    cell: (row) => `${row.votes}/${row.base}${row.isMet ? '' : ', chưa đủ tỷ lệ'}`,
  },
  {
    header: 'Hạn quyết định',
    cell: ({ decideBy }) => ({
      text: decideBy ? showDay(decideBy) : 'Không quy định',
      ...(decideBy && decideBy < today ? { badges: [['bad', 'Quá hạn']] } : {}),
    }),
  },
  { header: 'Tình trạng', cell: (row) => <Badge tone={stateTone[row.state]}>{stateLabel[row.state]}</Badge> },
]

export default async function ProposalsPage({ searchParams }: PageProps<'/proposals'>) {
  const viewer = await requireViewer()
  const filter = proposalFilter.parse(await searchParams)
  const { rows, next } = await listProposals(viewer, filter)
  const isAll = filter.state === 'all'
  const { desk, state } = filter

  return (
    <Page
      title="Đề nghị của chi bộ về đảng viên"
      lead={
        canSomewhere(viewer, 'proposals.settle')
          ? 'Lấy từ biên bản các chi bộ đã gửi. Đồng chí mở từng người để xem và ghi kết quả.'
          : 'Kết quả xét của chi bộ và trả lời của cấp trên.'
      }
    >
      <p>
        {desk && (
          <>
            Chỉ đề nghị chờ cấp của đồng chí. <Link href="/proposals">Xem mọi đề nghị đang chờ</Link>
            {' · '}
          </>
        )}
        <Link href={isAll ? '/proposals' : '/proposals?state=all'}>
          {isAll ? 'Chỉ xem đề nghị đang chờ' : 'Xem cả đề nghị đã có kết quả'}
        </Link>
        {' · '}
        <Link href="/proposals/removals">Hồ sơ xóa tên</Link>
      </p>
      <Table
        rows={rows}
        columns={columns(await businessDay())}
        empty={isAll ? 'Chưa có đề nghị nào.' : 'Không có đề nghị nào đang chờ.'}
      />
      <Pager next={next} query={{ state, desk }} />
      <ListDownload list="proposals" query={{ state, desk }} />
    </Page>
  )
}
