import { showDay } from '@/lib/core/dates'
import type { ExcelSheet } from '@/lib/excel/book'
import { progressWords } from './labels'
import type { VisitYear } from './queries/year'

const months = Array.from({ length: 12 }, (_, at) => `Tháng ${at + 1}`)

/** The year as a workbook: the table, every visit behind it, the cells nobody attended. */
export function visitYearSheets({ rows, visits, unvisited }: VisitYear): ExcelSheet[] {
  return [
    {
      name: 'Theo tháng',
      heads: ['Họ và tên', 'Chức vụ', 'Đơn vị', ...months, 'Lượt dự', 'Chi bộ', 'Chỉ tiêu năm'],
      rows: rows.map(({ visitor, progress, ...row }) => [
        visitor.fullName,
        visitor.position,
        visitor.unit,
        ...row.months,
        row.visits,
        row.cells,
        progress ? progressWords(progress) : '',
      ]),
    },
    {
      name: 'Từng lượt dự',
      heads: ['Ngày', 'Chi bộ', 'Thuộc', 'Tên trong biên bản', 'Chức vụ trong biên bản', 'Khớp với'],
      rows: visits.map(({ visit, visitor }) => [
        showDay(visit.heldOn),
        visit.cell,
        visit.above,
        visit.fullName,
        visit.position,
        visitor?.fullName ?? (visit.decided === null ? 'Không thuộc danh sách' : 'Chưa khớp'),
      ]),
    },
    {
      name: 'Chưa có cấp trên dự',
      heads: ['Chi bộ', 'Thuộc'],
      rows: unvisited.map(({ name, above }) => [name, above]),
    },
  ]
}
