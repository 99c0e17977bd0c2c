import { requireViewer } from '@/lib/auth/viewer'
import { addMonths, monthOf, monthsDown, showDay, showMonth } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { monthFilter } from '@/lib/tasks/input'
import { standingBadge } from '@/lib/tasks/labels'
import { MOST_REPORTED } from '@/lib/tasks/most'
import { listCells } from '@/lib/tasks/queries/list'
import { listMonth, type MonthRow } from '@/lib/tasks/queries/month'
import { Notice } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { Figures } from '@/lib/ui/figures'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { Filter, FilterForm } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

/** Báo cáo tháng: what was given, done and is still open, for the cell's own next meeting or for those above. */
export default async function TaskMonthPage({ searchParams }: PageProps<'/tasks/month'>) {
  const viewer = await requireViewer()
  const filter = monthFilter.parse(await searchParams)
  const today = await businessDay()
  const month = filter.month ? `${filter.month}-01` : monthOf(today)
  const [cells, rows] = await Promise.all([
    listCells(viewer),
    listMonth(viewer, { month, org: filter.org }, today),
  ])
  const hasCells = cells.length > 1 && !filter.org
  const cell = cells.find(({ id }) => id === filter.org)
  const standing = (which: MonthRow['standing']) => rows.filter((row) => row.standing === which).length

  return (
    <Page
      title={`Báo cáo nhiệm vụ tháng ${showMonth(month)}`}
      lead={cell?.name}
      crumbs={[{ name: 'Nhiệm vụ', href: '/tasks' }]}
    >
      <FilterForm>
        <Filter
          name="month"
          label="Tháng"
          value={month.slice(0, 7)}
          all="Tháng này"
          options={monthsDown(monthOf(today), addMonths(monthOf(today), -23)).map((each) => ({
            value: each.slice(0, 7),
            label: showMonth(each),
          }))}
        />
        {cells.length > 1 && (
          <Filter
            name="org"
            label="Chi bộ"
            value={filter.org}
            all="Mọi chi bộ"
            options={cells.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </FilterForm>
      {rows.length > MOST_REPORTED ? (
        <Notice tone="calm" title={`Có hơn ${MOST_REPORTED} nhiệm vụ trong tháng.`}>
          Đồng chí chọn một chi bộ để xem báo cáo.
        </Notice>
      ) : (
        <>
          <Figures
            figures={[
              { label: 'Giao trong tháng', value: rows.filter(({ isNew }) => isNew).length },
              { label: 'Hoàn thành', value: standing('done') },
              { label: 'Chưa hoàn thành, kết thúc', value: standing('notDone') },
              { label: 'Quá hạn', value: standing('overdue') },
              { label: 'Đang thực hiện', value: standing('open') },
            ]}
          />
          <Table
            rows={rows}
            columns={columns(hasCells)}
            empty="Tháng này không có nhiệm vụ nào đang thực hiện hoặc kết thúc."
          />
          {rows.length > 0 && (
            <p className="print:hidden">
              <PrintButton label="In báo cáo" />
            </p>
          )}
        </>
      )}
      <ListDownload list="tasks-month" query={{ month: month.slice(0, 7), org: filter.org }} />
    </Page>
  )
}

const columns = (hasCells: boolean): Column<MonthRow>[] => [
  {
    header: 'Nhiệm vụ',
    cell: ({ id, title, basis }) => ({
      text: title,
      href: `/tasks/${id}`,
      isStrong: true,
      note: basis ? `Theo: ${basis}` : undefined,
    }),
  },
  { header: 'Người thực hiện', cell: ({ assignee }) => assignee },
  ...(hasCells ? [{ header: 'Chi bộ', cell: ({ cell }: MonthRow) => cell }] : []),
  { header: 'Giao ngày', cell: ({ givenOn }) => showDay(givenOn) },
  { header: 'Hạn', cell: ({ dueOn }) => (dueOn ? showDay(dueOn) : 'Không ghi hạn') },
  { header: 'Tình trạng', cell: ({ standing }) => ({ badges: [standingBadge[standing]] }) },
  { header: 'Kết quả', cell: ({ result }) => result },
]
