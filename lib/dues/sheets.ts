import type { ExcelSheet } from '@/lib/excel/book'
import { officialLines } from './official'
import { periodWords } from './periods'
import type { DuesReport } from './queries/report'

const known = (amount: number | undefined) => amount ?? 'Chưa có tỷ lệ'

/** The report as a workbook: the form, the units, the groups. */
export function duesSheets(report: DuesReport): ExcelSheet[] {
  const { units, groups, total, period, opened, all, source, shareSource } = report
  const unit = (name: string, figures: DuesReport['total']) => [
    ...[name, figures.members, figures.unpaid, figures.expected, figures.received],
    ...[known(figures.kept.cell), figures.sent, known(figures.owed)],
  ]
  return [
    {
      name: 'Báo cáo',
      heads: [
        ...['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Mã số'],
        ...['Đảng bộ xã, phường', 'Đảng bộ doanh nghiệp', 'Đảng bộ khác', 'Cộng'],
      ],
      rows: [
        ...officialLines(report).map(({ no, title, unit: of, code, cells }) => [
          ...[no, title, of, code],
          ...cells.map((cell) => (/^-?[\d.]+$/.test(cell) ? Number(cell.replaceAll('.', '')) : cell)),
        ]),
        [`Kỳ báo cáo: ${periodWords(period.key)}; ${opened}/${all} chi bộ đã mở sổ trên cổng.`],
        [`Mức đóng: ${source}. Tỷ lệ được giữ lại: ${shareSource ?? 'chưa ghi ở Cài đặt'}.`],
      ],
    },
    {
      name: 'Theo đơn vị',
      heads: [
        ...['Đơn vị', 'Đảng viên', 'Lượt chưa nộp đủ', 'Phải thu', 'Đã thu'],
        ...['Chi bộ giữ lại', 'Đã nộp lên', 'Còn phải nộp'],
      ],
      rows: [...units.map(({ name, figures }) => unit(name, figures)), unit('Tổng số', total)],
    },
    {
      name: 'Theo nhóm đóng',
      heads: ['Nhóm đóng', 'Đảng viên', 'Phải thu trong kỳ'],
      rows: groups.map(({ title, members, expected }) => [title, members, expected]),
    },
  ]
}
