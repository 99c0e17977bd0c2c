import { markAttendance } from '@/lib/study/actions'
import type { AttendanceRow } from '@/lib/study/queries'
import { shareWords } from '@/lib/study/rules'
import { Form } from '@/lib/ui/form'
import { type Column, Table } from '@/lib/ui/table'
import { Tick, Ticks } from '@/lib/ui/tick'

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
        <Form
          action={markAttendance}
          submit="Lưu người dự"
          hidden={{ sessionId, cellId, shown: rows.map(({ id }) => id).join(',') }}
        >
          <Ticks name="members" legend="Đồng chí đã dự">
            {rows.map(({ id, fullName, position, markedOn }) => (
              <Tick
                key={id}
                name="members"
                value={String(id)}
                isTicked={markedOn !== null}
                label={
                  <>
                    {fullName}
                    {position && <span className="block text-muted">{position}</span>}
                  </>
                }
              />
            ))}
          </Ticks>
        </Form>
      ) : (
        <Table rows={rows} columns={columns} empty="Chi bộ chưa có đảng viên nào." />
      )}
    </>
  )
}
