import { mm, textWidth } from '@/lib/pdf/measures'
import { PdfTable } from '@/lib/pdf/table'

export type AttendanceRow = { name: string; status: string; post: string; attendance: string }

const heads = [
  { header: 'TT', width: mm(10), align: 'center' as const },
  { header: 'Họ và tên', width: mm(52) },
  { header: 'Đảng viên', width: mm(25), align: 'center' as const },
  { header: 'Chức vụ', width: mm(32) },
  { header: 'Điểm danh', width: textWidth - mm(119) },
]

/** Danh sách điểm danh: the list of the cell with each person's attendance. */
export function AttendanceTable({ rows }: { rows: AttendanceRow[] }) {
  const cells = rows.map((row, index) => [String(index + 1), row.name, row.status, row.post, row.attendance])
  return <PdfTable heads={heads} rows={cells} type="dense" />
}
