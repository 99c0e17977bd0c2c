import type { Day } from '@/lib/core/dates'
import type { LetterheadNames } from '@/lib/meetings/letterhead'
import { capitalised } from '@/lib/pdf/text'
import { letterheadFrom, longMonth } from '@/lib/pdf/words'
import { officialLines } from './official'
import type { DuesReportData } from './pdf/dues-report'
import { periodWords } from './periods'
import type { DuesReport } from './queries/report'

type Given = {
  report: DuesReport
  today: Day
  names: LetterheadNames
  preparedBy: string
  secretary?: string
}

/** "tháng 9 năm 2022", "quý III năm 2022": as titles of papers say it. */
const longPeriod = (key: string) =>
  key.includes('q') ? periodWords(key).replace('/', ' năm ') : longMonth(key)

const money = (amount: number) => amount.toLocaleString('vi-VN')
const known = (amount: number | undefined) => (amount === undefined ? '…' : money(amount))

/** Báo cáo thu, nộp đảng phí as it is printed; `secretary`: of a cell, who signs, empty where that is not known. */
export function duesReportPaper({ report, today, names, preparedBy, secretary }: Given): DuesReportData {
  const { units, groups, period, opened, all, source, shareSource, portal, level } = report
  return {
    letterhead: letterheadFrom(names, today),
    subject: `thu, nộp đảng phí ${longPeriod(period.key)}`,
    rows: officialLines(report).map(({ no, title, unit, code, cells }) => [
      no,
      title,
      unit,
      code,
      ...cells,
      '',
    ]),
    units: units.map(({ name, figures }) => [
      ...[capitalised(name), money(figures.members), money(figures.expected), money(figures.received)],
      ...[known(figures.kept.cell), money(figures.sent), known(figures.owed)],
    ]),
    groups: groups.map(({ title, members, expected }) => [title, money(members), money(expected)]),
    notes: [
      ...(level === 'cell' ? [] : [`Số liệu của ${opened}/${all} chi bộ ghi sổ đảng phí trên cổng.`]),
      `Mức đóng: ${source}. Tỷ lệ được giữ lại: ${shareSource ?? 'chưa ghi, để trống'}.`,
      `Ngoài ra nộp qua Cổng quốc gia, Sổ tay đảng viên: ${money(portal)} đồng, không qua quỹ chi bộ.`,
    ],
    leftSigner: { authority: 'Người lập', name: preparedBy },
    rightSigner: {
      authority: names.onBehalf,
      name: secretary ?? '',
      ...(secretary === undefined ? {} : { post: 'Bí thư' }),
    },
  }
}
