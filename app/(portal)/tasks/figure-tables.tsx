import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { TaskFilter } from '@/lib/tasks/input'
import { countByCell, countByPerson } from '@/lib/tasks/queries/list'
import { type Column, Table } from '@/lib/ui/table'

type Figures = { open: number; overdue: number; done: number; notDone: number }

const figures = <Row extends Figures>(): Column<Row>[] => [
  { header: 'Đang thực hiện', cell: ({ open }) => open, isNumber: true },
  { header: 'Trong đó quá hạn', cell: ({ overdue }) => overdue, isNumber: true },
  { header: 'Hoàn thành', cell: ({ done }) => done, isNumber: true },
  { header: 'Chưa hoàn thành', cell: ({ notDone }) => notDone, isNumber: true },
]

/** Counts with the lists behind them: by cell for those above, by person within a cell. */
export async function FigureTables({
  viewer,
  filter,
  today,
}: {
  viewer: Viewer
  filter: TaskFilter
  today: Day
}) {
  if (filter.view === 'cells')
    return (
      <Table
        rows={await countByCell(viewer, today)}
        columns={[
          {
            header: 'Chi bộ',
            cell: ({ id, name }) => ({ text: name, href: `/tasks?org=${id}`, isStrong: true }),
          },
          ...figures(),
        ]}
        empty="Chưa có nhiệm vụ nào trong phạm vi của đồng chí."
      />
    )
  return (
    <Table
      rows={await countByPerson(viewer, filter, today)}
      columns={[
        {
          header: 'Người thực hiện',
          cell: ({ isGone, memberId, name, cell, orgId }) => ({
            text: isGone ? 'Người nhận không còn ở chi bộ' : name,
            href: isGone
              ? `/tasks?state=leftOver&org=${orgId}`
              : memberId
                ? `/tasks?person=${memberId}&state=all`
                : `/tasks?q=${encodeURIComponent(name)}&state=all`,
            isStrong: true,
            note: cell,
          }),
        },
        ...figures(),
      ]}
      empty="Chưa có nhiệm vụ nào trong phạm vi của đồng chí."
    />
  )
}
