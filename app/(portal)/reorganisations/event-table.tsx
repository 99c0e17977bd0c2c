import { showDay } from '@/lib/core/dates'
import { decisionWords, eventWords } from '@/lib/reorganisations/labels'
import type { EventRow } from '@/lib/reorganisations/queries/events'
import { type Column, Table } from '@/lib/ui/table'

const columns = (ofId?: number): Column<EventRow>[] => [
  { header: 'Từ ngày', cell: ({ happenedOn }) => ({ text: showDay(happenedOn) }) },
  {
    header: 'Thay đổi',
    cell: (row) => ({
      text: eventWords(row, ofId),
      href: `/reorganisations/${row.id}`,
      badges: row.waiting > 0 ? [['warn', `${row.waiting} nơi chưa xác nhận`]] : [],
    }),
  },
  { header: 'Quyết định', cell: (row) => ({ text: decisionWords(row) }) },
]

/** Events of organisations, the newest first; `ofId`: whose history it is, so that its name need not stand in each row. */
export const EventTable = ({ rows, empty, ofId }: { rows: EventRow[]; empty: string; ofId?: number }) => (
  <Table rows={rows} columns={columns(ofId)} empty={empty} />
)
