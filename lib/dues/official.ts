import type { DuesReport } from './queries/report'
import { columns, officialRows, totalOf } from './rules/report'

type Line = { no: string; title: string; unit: string; code: string; cells: string[] }

const MONEY = 'đồng'
const rows: [no: string, title: string, unit: string, code: string][] = [
  ['I', 'Tổng số đảng viên', 'người', '01'],
  ['II', 'Đảng phí đã thu được từ chi bộ', '', ''],
  ['1', 'Kỳ này', MONEY, '02'],
  ['2', 'Lũy kế từ đầu năm', MONEY, '03'],
  ['III', 'Đảng phí được trích giữ lại', '', ''],
  ['1', 'Kỳ này (04 = 05 + 06 + 07)', MONEY, '04'],
  ['', '– Chi bộ, đảng bộ bộ phận', MONEY, '05'],
  ['', '– Tổ chức cơ sở đảng', MONEY, '06'],
  ['', '– Cấp trên cơ sở', MONEY, '07'],
  ['2', 'Lũy kế từ đầu năm (08 = 09 + 10 + 11)', MONEY, '08'],
  ['', '– Chi bộ, đảng bộ bộ phận', MONEY, '09'],
  ['', '– Tổ chức cơ sở đảng', MONEY, '10'],
  ['', '– Cấp trên cơ sở', MONEY, '11'],
  ['IV', 'Đảng phí phải nộp cấp trên', '', ''],
  ['1', 'Kỳ này (12 = 02 – 04)', MONEY, '12'],
  ['2', 'Lũy kế từ đầu năm (13 = 03 – 08)', MONEY, '13'],
  ['3', 'Số còn nợ cấp trên', MONEY, '14'],
]

/** An amount that needs a share nobody has set is left for the pen. */
const shown = (amount: number | undefined) => (amount === undefined ? '…' : amount.toLocaleString('vi-VN'))

/** Lines of BÁO CÁO THU, NỘP ĐẢNG PHÍ with their codes: the three columns of the form, and the sum. */
export function officialLines(report: DuesReport): Line[] {
  const byColumn = columns.map((column) =>
    officialRows(
      totalOf(report.byCell.filter((cell) => cell.column === column).map(({ figures }) => figures)),
      report.level,
    ),
  )
  const all = officialRows(report.total, report.level)
  // A committee hands up what passed through it; the top has nobody above it here.
  const ownBook = report.level === 'cell' ? report.total.owed : undefined
  const owed = report.through ? report.through.owed : ownBook
  return rows.map(([no, title, unit, code]) => {
    const cells =
      code === ''
        ? ['', '', '', '']
        : code === '14'
          ? ['', '', '', shown(owed)]
          : [...byColumn.map((column) => shown(column[code])), shown(all[code])]
    return { no, title, unit, code, cells }
  })
}
