import type { Viewer } from '@/lib/auth/policy'
import type { Place } from '@/lib/records/parts'
import { type AttendedCounts, countAttended } from '@/lib/study/queries'
import { shareWords } from '@/lib/study/rules'
import { type Column, Table } from '@/lib/ui/table'

const columns = (sessionId: number): Column<AttendedCounts>[] => [
  {
    header: 'Tổ chức',
    cell: ({ id, name }) => ({ text: name, href: `/study/${sessionId}?org=${id}` }),
  },
  { header: 'Đảng viên', isNumber: true, cell: ({ total }) => total },
  { header: 'Đã dự', isNumber: true, cell: ({ attended }) => attended },
  { header: 'Tỷ lệ', isNumber: true, cell: shareWords },
]

type Given = { viewer: Viewer; sessionId: number; place: Place }

export async function AttendedCountTable({ viewer, sessionId, place }: Given) {
  const rows = await countAttended(viewer, sessionId, place)
  const sum = (field: 'total' | 'attended') => rows.reduce((all, row) => all + row[field], 0)
  const all = { total: sum('total'), attended: sum('attended') }
  return (
    <>
      <p>
        <strong>{`${all.attended.toLocaleString('vi')}/${all.total.toLocaleString('vi')}`}</strong>
        {` đồng chí đã dự ${all.total > 0 ? `(${shareWords(all)})` : ''}.`}
      </p>
      <Table rows={rows} columns={columns(sessionId)} empty="Chưa có đảng viên nào trong phạm vi này." />
    </>
  )
}
