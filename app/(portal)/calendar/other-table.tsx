import type { OtherMeeting } from '@/lib/calendar/queries/meetings'
import { showDay } from '@/lib/core/dates'
import { meetingTitle } from '@/lib/meetings/labels'
import { Link } from '@/lib/ui/link'
import { type Column, Table } from '@/lib/ui/table'
import { PlanState, whenPlanned } from './plan-words'

const columns: Column<OtherMeeting>[] = [
  { header: 'Kỳ họp', cell: (row) => <Link href={`/calendar/${row.id}`}>{meetingTitle(row)}</Link> },
  { header: 'Chi bộ', cell: ({ cell }) => cell },
  { header: 'Lịch họp', cell: whenPlanned },
  { header: 'Tình trạng', cell: (row) => <PlanState meeting={row} /> },
  {
    header: 'Gửi biên bản',
    cell: ({ filedOn }) => (filedOn ? showDay(filedOn) : '—'),
    isQuiet: ({ filedOn }) => !filedOn,
  },
]

/** Chuyên đề, chi ủy, bất thường, đại hội …: open when the cell opens them, nobody confirms their day. */
export function OtherTable({ rows }: { rows: OtherMeeting[] }) {
  return <Table rows={rows} columns={columns} empty="Tháng này không có kỳ họp nào khác." />
}
