import { MemberTicks } from '@/app/(portal)/member-ticks'
import { markAttendance } from '@/lib/study/actions'
import type { AttendanceRow } from '@/lib/study/queries'
import { shareWords } from '@/lib/study/rules'
import { Form } from '@/lib/ui/form'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<AttendanceRow>[] = [
  { header: 'Họ và tên', cell: ({ id, fullName }) => ({ text: fullName, href: `/members/${id}` }) },
  {
    header: 'Dự học',
    cell: ({ markedOn }) => ({ badges: [markedOn ? ['good', 'Đã dự'] : ['warn', 'Chưa ghi dự']] }),
  },
]

type Given = { sessionId: number; cellId: number; rows: AttendanceRow[]; mayMark: boolean }

/** One tick for each member of the cell; to read, for those who do not keep the register. */
export function Attendance({ sessionId, cellId, rows, mayMark }: Given) {
  const attended = rows.filter(({ markedOn }) => markedOn).length
  return (
    <>
      <p>
        <strong>{`${attended}/${rows.length}`}</strong>
        {` đồng chí đã dự ${rows.length > 0 ? `(${shareWords({ attended, total: rows.length })})` : ''}.`}
      </p>
      {mayMark && rows.length > 0 ? (
        // The list itself: the stylesheet leaves forms right below a section out of print.
        <div>
          <Form action={markAttendance} submit="Lưu người dự" hidden={{ sessionId, cellId }}>
            <MemberTicks
              legend="Đồng chí đã dự"
              rows={rows.map((row) => ({ ...row, isTicked: row.markedOn !== null }))}
            />
          </Form>
        </div>
      ) : (
        <Table rows={rows} columns={columns} empty="Chi bộ chưa có đảng viên nào." />
      )}
    </>
  )
}
