import type { Viewer } from '@/lib/auth/policy'
import type { Place } from '@/lib/records/parts'
import { countRecordsBelow, type RecordCounts } from '@/lib/records/queries/papers'
import { Figures } from '@/lib/ui/figures'
import { type Column, Table } from '@/lib/ui/table'
import { recordLink } from './record-links'

type State = 'all' | 'complete' | 'lacking' | 'unchecked'
const percent = ({ total, complete }: Pick<RecordCounts, 'total' | 'complete'>) =>
  total === 0 ? '' : `${Math.floor((complete * 100) / total)}%`

/** A number leads to the members it counts. */
const counted = (value: number, org: number, state: State) =>
  value === 0 ? { text: 0 } : { text: value.toLocaleString('vi'), href: recordLink('', { org, state }) }

const columns: Column<RecordCounts>[] = [
  { header: 'Tổ chức', cell: ({ id, name }) => ({ text: name, href: recordLink('', { org: id }) }) },
  { header: 'Đảng viên', isNumber: true, cell: ({ id, total }) => counted(total, id, 'all') },
  { header: 'Đủ giấy tờ', isNumber: true, cell: ({ id, complete }) => counted(complete, id, 'complete') },
  { header: 'Thiếu giấy tờ', isNumber: true, cell: ({ id, lacking }) => counted(lacking, id, 'lacking') },
  {
    header: 'Chưa rà soát xong',
    isNumber: true,
    cell: ({ id, unchecked }) => counted(unchecked, id, 'unchecked'),
  },
  { header: 'Tỷ lệ đủ', isNumber: true, cell: (row) => percent(row) },
]

/** Communes of a district, cells of a commune: how many files are complete. */
export async function CountTable({ viewer, place }: { viewer: Viewer; place: Place }) {
  const rows = await countRecordsBelow(viewer, place)
  const sum = (state: 'total' | 'complete' | 'lacking' | 'unchecked') =>
    rows.reduce((all, row) => all + row[state], 0)
  const figure = (label: string, field: 'total' | 'complete' | 'lacking' | 'unchecked', state: State) => ({
    label,
    value: sum(field).toLocaleString('vi'),
    ...(sum(field) > 0 ? { href: recordLink('', { org: place.id, state }) } : {}),
  })
  return (
    <>
      <Figures
        figures={[
          figure('Đảng viên', 'total', 'all'),
          {
            ...figure('Đủ giấy tờ', 'complete', 'complete'),
            note: percent({ total: sum('total'), complete: sum('complete') }),
          },
          figure('Thiếu giấy tờ', 'lacking', 'lacking'),
          figure('Chưa rà soát xong', 'unchecked', 'unchecked'),
        ]}
      />
      <Table rows={rows} columns={columns} empty="Chưa có đảng viên nào trong phạm vi này." />
    </>
  )
}
