import { showDay } from '@/lib/core/dates'
import { changeWords, decisionWords, eventLabel } from '@/lib/reorganisations/labels'
import type { EventRow } from '@/lib/reorganisations/queries/events'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<EventRow>[] = [
  { header: 'Từ ngày', cell: ({ happenedOn }) => ({ text: showDay(happenedOn) }) },
  {
    header: 'Thay đổi',
    cell: (row) => ({
      text: `${eventLabel[row.kind]}: ${changeWords(row)}`,
      href: `/reorganisations/${row.id}`,
      badges: row.waiting > 0 ? [['warn', `${row.waiting} chi bộ chưa xác nhận`]] : [],
    }),
  },
  { header: 'Quyết định', cell: (row) => ({ text: decisionWords(row) }) },
]

/** Events of organisations, the newest first. */
export const EventTable = ({ rows, empty }: { rows: EventRow[]; empty: string }) => (
  <Table rows={rows} columns={columns} empty={empty} />
)
