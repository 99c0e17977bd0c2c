import { type Day, showDay } from '@/lib/core/dates'
import { cellTypeLabel, kindLabel } from '@/lib/organisations/labels'
import type { OrganisationRow } from '@/lib/organisations/queries'
import { Link } from '@/lib/ui/link'
import { type Column, Table } from '@/lib/ui/table'

type Shown = Pick<OrganisationRow, 'id' | 'name' | 'kind' | 'cellType' | 'cells' | 'full' | 'probationary'>
const number = (value: number) => value.toLocaleString('vi')

/** Seen as of a day, what it leads to is seen so too. */
const columnsFor = (on: Day | undefined): Column<Shown>[] => [
  {
    header: 'Tổ chức',
    cell: ({ id, name }) => (
      <Link href={`/organisations/${id}${on ? `?on=${showDay(on)}` : ''}`}>{name}</Link>
    ),
  },
  {
    header: 'Loại',
    cell: ({ kind, cellType }) =>
      cellType ? `${kindLabel[kind]} – ${cellTypeLabel[cellType]}` : kindLabel[kind],
  },
  { header: 'Chi bộ', isNumber: true, cell: ({ cells }) => number(cells) },
  { header: 'Đảng viên chính thức', isNumber: true, cell: ({ full }) => number(full) },
  { header: 'Đảng viên dự bị', isNumber: true, cell: ({ probationary }) => number(probationary) },
  {
    header: 'Cộng đảng viên',
    isNumber: true,
    cell: ({ full, probationary }) => number(full + probationary),
  },
]

/** Organisations with their counts; `total` is the one above, whose figures are the sum of the rows. */
export function OrganisationTable({
  rows,
  total,
  empty,
  on,
}: {
  rows: Shown[]
  total?: Shown
  empty: string
  on?: Day
}) {
  return (
    <>
      <Table rows={rows} columns={columnsFor(on)} empty={empty} />
      {total && (
        <p className="font-semibold">
          Cộng: {number(total.cells)} chi bộ, {number(total.full + total.probationary)} đảng viên (chính thức{' '}
          {number(total.full)}, dự bị {number(total.probationary)}).
        </p>
      )}
    </>
  )
}
