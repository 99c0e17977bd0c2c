import type { ListState } from '@/lib/calendar/labels'
import { calendarLink } from '@/lib/calendar/links'
import type { BoardRow } from '@/lib/calendar/queries/board'
import type { Day } from '@/lib/core/dates'
import type { Cut } from '@/lib/organisations/cut'
import { type Column, Table } from '@/lib/ui/table'

const states = [
  { header: 'Chưa đăng ký', name: 'open' },
  { header: 'Chờ xác nhận', name: 'registered' },
  { header: 'Đã xác nhận', name: 'confirmed' },
  { header: 'Đã họp', name: 'held' },
  { header: 'Đúng ngày', name: 'onDay' },
  { header: 'Lùi ngày', name: 'late' },
  { header: 'Quá ngày', name: 'overdue' },
  { header: 'Không họp', name: 'notHeld' },
  { header: 'Đã gửi', name: 'filed' },
] as const satisfies { header: string; name: ListState }[]

/** In a month without a common day nobody meets on it or later. */
const isUnasked = ({ due, cells, unopened }: BoardRow, name: ListState) =>
  (name === 'onDay' || name === 'late') && due === 0 && cells > unopened

/** One row for each organisation directly below, every number leading to its list. */
export function BoardTable({ rows, month, cut }: { rows: BoardRow[]; month: Day; cut: Cut }) {
  const number = (row: BoardRow, name: (typeof states)[number]['name']) =>
    isUnasked(row, name)
      ? '—'
      : row[name] > 0
        ? {
            text: row[name],
            href: calendarLink(month, { org: row.id, state: name, isDirect: row.isDirect, ...cut }),
          }
        : 0
  const columns: Column<BoardRow>[] = [
    {
      header: 'Tổ chức',
      cell: ({ id, shortName, isDirect }) => ({
        text: shortName,
        href: calendarLink(
          month,
          isDirect ? { org: id, isDirect, state: 'all', ...cut } : { org: id, ...cut },
        ),
      }),
    },
    { header: 'Số chi bộ', isNumber: true, cell: ({ cells }) => cells },
    ...states.map(({ header, name }) => ({
      header,
      isNumber: true,
      isQuiet: (row: BoardRow) => row[name] === 0,
      cell: (row: BoardRow) => number(row, name),
    })),
  ]
  return <Table rows={rows} columns={columns} empty="Chưa có chi bộ nào trực thuộc." />
}
