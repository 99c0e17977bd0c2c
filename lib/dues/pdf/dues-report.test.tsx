import { expect, test } from 'vitest'
import { duesReportPaper } from '@/lib/dues/paper'
import { bookOf } from '@/lib/dues/rules/book'
import { figuresOf, periodOf, totalOf } from '@/lib/dues/rules/report'
import { duesSheets } from '@/lib/dues/sheets'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { DuesReportPdf } from './dues-report'

const period = periodOf('2026-q1')
const figures = figuresOf(
  {
    months: bookOf(0, [
      { month: '2026-02-01', received: 1_234_567, sent: 300_000, shares: { cell: 70, grassroots: 15 } },
    ]),
    ...{ isUnderTop: () => false, members: 21, expected: 1_300_000, unpaid: 2 },
  },
  period,
)
const byCell = Array.from({ length: 30 }, (_, at) => ({
  ...{ id: at, name: `Chi bộ thôn Đồng Ngữ ${at + 1}`, path: `/1/${at}/`, cellType: 'village' as const },
  ...{ startsOn: '2026-01-01', owed: 0, unitId: at, column: 'commune' as const, figures },
}))
const report = {
  ...{ period, level: 'grassroots' as const, opened: 30, all: 32, byCell, portal: 45_000, isRunning: false },
  ...{
    source: 'Quy định 01-QĐ/TW ngày 03/02/2026',
    shareSource: undefined,
    through: {
      ...{ received: 300_000, waiting: 0, kept: 185_185, sent: 100 },
      ...{ left: 114_715, atCells: 70_370, owed: 185_085 },
    },
  },
  total: totalOf(byCell.map((cell) => cell.figures)),
  units: byCell.map(({ id, name }) => ({ id, name, kind: 'cell' as const, figures })),
  groups: [{ id: 'pension', title: 'Hưởng lương hưu', members: 9, expected: 250_000 }],
}
const names = {
  ...{ upper: 'ĐẢNG BỘ HUYỆN MINH GIANG', lower: 'ĐẢNG ỦY XÃ AN THỊNH', placeName: 'An Thịnh', symbol: 'ĐU' },
  ...{ cell: '', minutesLeft: '', minutesRight: '', onBehalf: 'T/M ĐẢNG ỦY' },
}

test('báo cáo in khổ ngang, đúng mã số của mẫu, cột cộng khớp, chữ Việt đủ dấu', async () => {
  const paper = duesReportPaper({ report, today: '2026-04-01', names, preparedBy: 'Đinh Thị Vân' })
  const { sheets, text } = await readPaper(await printed(DuesReportPdf(paper)))
  expect(sheets[0]?.width).toBeGreaterThan(sheets[0]?.height ?? 0)
  for (const part of [
    ...['ĐẢNG ỦY XÃ AN THỊNH', 'thu, nộp đảng phí quý I năm 2026', 'Đảng phí được trích giữ lại'],
    ...['04 = 05 + 06 + 07', '37.037.010', '25.925.910', 'Chi bộ thôn Đồng Ngữ 30', '30/32 chi bộ'],
    ...['Hưởng lương hưu', 'NGƯỜI LẬP', 'Đinh Thị Vân', 'T/M ĐẢNG ỦY'],
  ])
    expect(text).toContain(part)
  expect(sheets.flatMap(({ items }) => items).some(({ font }) => font === 'foreign')).toBe(false)
})

test('của chi bộ: bí thư ký, họ tên ở dưới; chưa rõ bí thư thì để trống tên', () => {
  const paper = (secretary?: string) =>
    duesReportPaper({ report, today: '2026-04-01', names, preparedBy: 'x', secretary }).rightSigner
  const authority = 'T/M ĐẢNG ỦY'
  expect(paper('Đào Xuân Thạch')).toEqual({ authority, post: 'Bí thư', name: 'Đào Xuân Thạch' })
  expect(paper('')).toEqual({ authority, post: 'Bí thư', name: '' })
  expect(paper()).toEqual({ authority, name: '' })
})

test('tệp Excel: số là số, tỷ lệ chưa có thì nói ra', () => {
  const [form, units] = duesSheets(report)
  expect(form?.rows.find((row) => row[3] === '02')?.at(-1)).toBe(37_037_010)
  expect(form?.rows.find((row) => row[3] === '07')?.at(-1)).toBe(0)
  expect(units?.rows.at(-1)?.slice(0, 2)).toEqual(['Tổng số', 630])
})
