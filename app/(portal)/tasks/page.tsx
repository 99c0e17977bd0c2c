import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { count } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { type TaskFilter, taskFilter } from '@/lib/tasks/input'
import { countTasks, listCells, listTasks } from '@/lib/tasks/queries/list'
import { Notice } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Parts } from '@/lib/ui/parts'
import { PrintButton } from '@/lib/ui/print-button'
import { Filter, Pager, SearchBox } from '@/lib/ui/search'
import { Table } from '@/lib/ui/table'
import { columns } from './columns'
import { FigureTables } from './figure-tables'

const states = [
  { value: 'overdue', label: 'Quá hạn' },
  { value: 'leftOver', label: 'Người nhận không còn ở chi bộ' },
  { value: 'closed', label: 'Đã kết thúc' },
  { value: 'all', label: 'Tất cả' },
]

export default async function TasksPage({ searchParams }: PageProps<'/tasks'>) {
  const viewer = await requireViewer()
  const asked = await searchParams
  const filter = taskFilter.parse(asked)
  const given = count().safeParse(asked.given)
  const today = await businessDay()
  const cells = await listCells(viewer)
  if (filter.view === 'cells' || filter.view === 'people')
    return (
      <Page title="Nhiệm vụ chi bộ giao" lead="Số nhiệm vụ đang thực hiện, quá hạn và đã kết thúc.">
        <Views filter={filter} hasCells={cells.length > 1} />
        <FigureTables viewer={viewer} filter={filter} today={today} />
      </Page>
    )
  const [{ rows, next }, counts] = await Promise.all([
    listTasks(viewer, filter, today),
    countTasks(viewer, filter, today),
  ])
  const { after: _after, ...query } = filter
  const isPrint = filter.view === 'print'

  return (
    <Page
      title="Nhiệm vụ chi bộ giao"
      lead={`${counts.total} nhiệm vụ${counts.overdue > 0 ? `, ${counts.overdue} quá hạn` : ''}`}
      action={!isPrint && canSomewhere(viewer, 'tasks.give') && { name: 'Giao nhiệm vụ', href: '/tasks/new' }}
    >
      {isPrint ? (
        <p className="flex flex-wrap items-center gap-4 print:hidden">
          <PrintButton label="In danh sách" />
          <Link href={addressOf(query, {})}>Về danh sách</Link>
        </p>
      ) : (
        <>
          {given.success && (
            <div role="status">
              <Notice tone="good" title={`Đã giao ${given.data} nhiệm vụ.`}>
                Người được giao thấy ở “Việc cần làm” nếu có tài khoản; kỳ họp tới biên bản có sẵn để nghe báo
                cáo.
              </Notice>
            </div>
          )}
          <Views filter={filter} hasCells={cells.length > 1} />
          <SearchBox label="Tìm theo việc, người thực hiện, kết quả" value={filter.q}>
            {filter.person && <input type="hidden" name="person" value={filter.person} />}
            <Filter
              name="state"
              label="Tình trạng"
              value={filter.state}
              options={states}
              all="Đang thực hiện"
            />
            {cells.length > 1 && (
              <Filter
                name="org"
                label="Chi bộ"
                value={filter.org}
                options={cells.map(({ id, name }) => ({ value: id, label: name }))}
                all="Mọi chi bộ"
              />
            )}
          </SearchBox>
        </>
      )}
      {!isPrint && counts.leftOver > 0 && filter.state !== 'leftOver' && (
        <Notice tone="warn" title={`${counts.leftOver} nhiệm vụ có người nhận không còn ở chi bộ.`}>
          <Link href={addressOf(filter, { state: 'leftOver' })}>Xem để giao lại hoặc kết thúc</Link>
        </Notice>
      )}
      <Table
        rows={rows}
        columns={columns({ today, hasCells: cells.length > 1, isPrint })}
        empty={emptyWords(filter)}
      />
      <Pager next={next} query={query} />
      <ListDownload list="tasks" query={query} />
      {!isPrint && rows.length > 0 && (
        <p>
          <Link href={addressOf(query, { view: 'print' })} className="button button-plain">
            Xem bản in
          </Link>
        </p>
      )}
    </Page>
  )
}

function Views({ filter: { view, ...narrowed }, hasCells }: { filter: TaskFilter; hasCells: boolean }) {
  const isWhole = !Object.values(narrowed).some(Boolean)
  const views = [
    { value: undefined, href: '/tasks', name: 'Danh sách' },
    ...(hasCells ? [{ value: 'cells', href: '/tasks?view=cells', name: 'Theo chi bộ' }] : []),
    { value: 'people', href: '/tasks?view=people', name: 'Theo người' },
    { value: 'month', href: '/tasks/month', name: 'Báo cáo tháng' },
  ]
  return (
    <Parts
      label="Cách xem"
      parts={views.map(({ value, href, name }) => ({ href, name, isHere: isWhole && value === view }))}
    />
  )
}

function addressOf(
  { q, state, org, person }: Pick<TaskFilter, 'q' | 'state' | 'org' | 'person'>,
  more: Record<string, string>,
) {
  const kept = Object.entries({ q, state, org, person }).flatMap(([name, value]) =>
    value ? [[name, String(value)]] : [],
  )
  return `/tasks?${new URLSearchParams([...kept, ...Object.entries(more)])}`
}

function emptyWords({ q, state, org, person }: TaskFilter) {
  if (q || org || person)
    return 'Không có nhiệm vụ nào khớp. Đồng chí bớt điều kiện lọc hoặc tìm bằng từ khác.'
  if (state === 'leftOver') return 'Nhiệm vụ đang thực hiện nào cũng có người nhận còn ở chi bộ.'
  if (state === 'overdue') return 'Không có nhiệm vụ nào quá hạn.'
  return 'Chưa có nhiệm vụ nào. Nhiệm vụ ghi ở phần phân công của biên bản có ở đây khi biên bản hoàn tất; giữa hai kỳ họp bí thư giao ở đây.'
}
