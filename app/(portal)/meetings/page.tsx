import { canSomewhere, isOfOneCell } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay, showMonth } from '@/lib/core/dates'
import { meetingFilter } from '@/lib/meetings/input'
import { kindOptions, meetingTitle, stateLabel, statusLabel, statusTone } from '@/lib/meetings/labels'
import { countMeetings, listMeetings, listMonths, type MeetingRow } from '@/lib/meetings/queries/list'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Filter, FilterForm, Kept, Pager, SearchBox } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns = (hasCells: boolean): Column<MeetingRow>[] => [
  {
    header: 'Kỳ sinh hoạt',
    cell: ({ id, month }) => ({ text: `Tháng ${showMonth(month)}`, href: `/meetings/${id}` }),
  },
  { header: 'Loại', cell: meetingTitle },
  ...(hasCells ? [{ header: 'Chi bộ', cell: ({ cell }: MeetingRow) => cell }] : []),
  { header: 'Ngày họp', cell: ({ heldOn, plannedOn, dueOn }) => whenText(heldOn, plannedOn ?? dueOn) },
  {
    header: 'Biên bản',
    cell: ({ status, kind, state }) => ({
      badges: [status ? [statusTone[status], statusLabel[status]] : ['plain', stateLabel(kind, state)]],
    }),
  },
  { header: 'Ngày gửi', cell: ({ filedOn }) => (filedOn ? showDay(filedOn) : 'Chưa gửi') },
]

const whenText = (heldOn: string | null, plannedOn: string | null) =>
  heldOn ? showDay(heldOn) : plannedOn ? `Dự kiến ${showDay(plannedOn)}` : 'Chưa định'

export default async function MeetingsPage({ searchParams }: PageProps<'/meetings'>) {
  const viewer = await requireViewer()
  const filter = meetingFilter.parse(await searchParams)
  const [{ rows, next }, total, months] = await Promise.all([
    listMeetings(viewer, filter),
    countMeetings(viewer, filter),
    listMonths(viewer),
  ])
  const { q, month, kind, state, desk } = filter
  const hasCells = !isOfOneCell(viewer)
  const filters = [
    <Kept key="kept" fields={{ desk }} />,
    <Filter
      key="month"
      name="month"
      label="Tháng"
      value={month}
      all="Mọi tháng"
      options={months.map((each) => ({ value: each.slice(0, 7), label: showMonth(each) }))}
    />,
    <Filter key="kind" name="kind" label="Loại" value={kind} all="Mọi loại" options={kindOptions} />,
    <Filter
      key="state"
      name="state"
      label="Biên bản"
      value={state}
      all="Mọi trạng thái"
      options={[
        { value: 'none', label: 'Chưa mở biên bản' },
        ...Object.entries(statusLabel).map(([value, label]) => ({ value, label })),
      ]}
    />,
  ]

  return (
    <Page
      title="Biên bản"
      lead={`${total.toLocaleString('vi')} kỳ sinh hoạt`}
      action={canSomewhere(viewer, 'meetings.create') && { name: 'Mở kỳ họp', href: '/meetings/new' }}
    >
      {desk && (
        <p>
          Chỉ xem: các chi bộ gửi biên bản đến đơn vị của đồng chí.{' '}
          <Link href="/meetings">Bỏ điều kiện này</Link>
        </p>
      )}
      {hasCells ? (
        <SearchBox label="Tìm theo tên chi bộ" value={q}>
          {filters}
        </SearchBox>
      ) : (
        <FilterForm>{filters}</FilterForm>
      )}
      <Table
        rows={rows}
        columns={columns(hasCells)}
        empty={
          state === 'sent'
            ? 'Không có biên bản nào chờ tiếp nhận.'
            : 'Không có kỳ sinh hoạt nào khớp. Đồng chí bỏ bớt điều kiện lọc; nếu tháng chưa có kỳ nào, mở kỳ ở trang Lịch.'
        }
      />
      <Pager next={next} query={{ q, month, kind, state, desk }} />
      <ListDownload list="meetings" query={{ q, month, kind, state, desk }} />
      {canSomewhere(viewer, 'batches.create') && (
        <p>
          <Link href="/batches">In nhiều văn bản, lập Sổ biên bản</Link>
        </p>
      )}
      {canSomewhere(viewer, 'scores.list') && (
        <p>
          <Link href={month ? `/scores?month=${month}` : '/scores'}>Tổng hợp chấm điểm theo tháng</Link>
        </p>
      )}
    </Page>
  )
}
