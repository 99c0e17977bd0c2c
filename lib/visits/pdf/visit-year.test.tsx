import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { excelBytes } from '@/lib/excel/book'
import { plainText } from '@/lib/excel/cells'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { ofUnit, unitsOf, unitYearPaper, unitYearSheets } from '@/lib/visits/unit'
import { yearOf } from '@/lib/visits/year'
import { visitYearPaper } from '@/lib/visits/year-paper'
import { visitYearSheets } from '@/lib/visits/year-sheets'
import { VisitYearPdf } from './visit-year'

const visitor = (id: number, fullName: string, more = {}) => ({
  ...{
    id,
    fullName,
    position: '=HYPERLINK("x")',
    unit: '',
    path: '/1/',
    startsOn: '2020-01-01',
    endsOn: null,
  },
  ...{ kind: 'leader' as const, ownCellId: null, residenceCellId: null, homesBefore: [] },
  ...more,
})
const visit = (id: number, fullName: string, heldOn: string) => ({
  ...{ id, fullName, position: 'Huyện ủy', orgId: id, path: `/1/2/${id}/`, heldOn },
  ...{ cell: `Chi bộ thôn Đông Hạ ${id}`, above: 'xã An Thịnh', decided: undefined },
})
const data = {
  ...yearOf({
    year: 2022,
    place: { path: '/1/' },
    visits: [visit(10, 'Đặng Hữu Kiệm', '2022-03-07'), visit(11, '@Người lạ', '2022-12-07')],
    known: [
      visitor(1, 'Đặng Hữu Kiệm', { startsOn: '2022-03-05' }),
      ...Array.from({ length: 40 }, (_, at) => visitor(at + 2, `Nguyễn Thị Thùy Ngữ ${at}`)),
    ],
    cells: [
      { id: 10, name: 'Chi bộ thôn Đông Hạ', above: 'xã An Thịnh' },
      { id: 12, name: '-Chi bộ bản Nà Lầu', above: 'xã Na Lưu' },
    ],
    needed: 3,
  }),
  cells: 2,
  needed: 3,
  source: 'Hướng dẫn 19-HD/BTCHU',
}
const names = {
  ...{
    upper: 'ĐẢNG BỘ TỈNH NAM CHÂU',
    lower: 'HUYỆN ỦY MINH GIANG',
    placeName: 'Minh Giang',
    symbol: 'HU',
    cell: '',
  },
  ...{ minutesLeft: '', minutesRight: '', onBehalf: 'T/M BAN THƯỜNG VỤ' },
}

test('bảng theo dõi in khổ ngang, đủ chữ tiếng Việt, đủ số liệu và căn cứ', async () => {
  const paper = visitYearPaper({ data, year: 2022, today: '2022-12-30', names, preparedBy: 'Phan Bá Huân' })
  const { sheets, text } = await readPaper(await printed(VisitYearPdf(paper)))
  expect(sheets[0]?.width).toBeGreaterThan(sheets[0]?.height ?? 0)
  for (const part of [
    'HUYỆN ỦY MINH GIANG',
    'dự sinh hoạt của cấp trên năm 2022',
    'Đặng Hữu Kiệm',
    'từ ngày 05/3/2022',
    '1/3',
    'Nguyễn Thị Thùy Ngữ 39',
    '2 lượt dự',
    'Hướng dẫn 19-HD/BTCHU',
    'T/M BAN THƯỜNG VỤ',
  ])
    expect(text).toContain(part)
  expect(sheets.flatMap(({ items }) => items).some(({ font }) => font === 'foreign')).toBe(false)
})

test('báo cáo của một đồn biên phòng: chỉ người và lượt dự của đồn, nêu từng chi bộ đã dự', async () => {
  const unit = 'Đồn Biên phòng Nậm Cắt'
  const known = [
    visitor(1, 'Đặng Hữu Kiệm'),
    visitor(2, 'Lường Văn Chất', { unit, position: 'Đội trưởng', kind: 'borderPost' as const }),
  ]
  const visits = [
    visit(10, 'Đặng Hữu Kiệm', '2022-03-07'),
    visit(11, 'Lường Văn Chất', '2022-04-07'),
    visit(12, 'Lường Văn Chất', '2022-05-07'),
  ]
  const year = { ...data, ...yearOf({ year: 2022, place: { path: '/1/' }, visits, known, cells: [] }) }
  expect(unitsOf(year)).toEqual([unit])
  const own = ofUnit(year, unit)
  const given = { data: own, year: 2022, today: '2022-12-30', names, preparedBy: 'Phan Bá Huân' }
  const { text } = await readPaper(await printed(VisitYearPdf(unitYearPaper(unit, given))))
  for (const part of [
    `dự sinh hoạt chi bộ của ${unit} năm 2022`,
    '2 lượt dự',
    'Lường Văn Chất: 07/4/2022 Chi bộ thôn Đông Hạ 11, xã An Thịnh; 07/5/2022',
  ])
    expect(text.replaceAll(/\s+/g, ' ')).toContain(part)
  expect(text).not.toContain('Đặng Hữu Kiệm')
  expect(unitYearSheets(own).map(({ rows }) => rows.length)).toEqual([1, 2])
})

/** The files of a workbook, by the directory at the end of the zip. */
function filesOf(zip: Buffer) {
  const files: Record<string, string> = {}
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06') + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [long, name, extra, comment] = [20, 28, 30, 32].map((field) =>
      field === 20 ? zip.readUInt32LE(at + field) : zip.readUInt16LE(at + field),
    ) as [number, number, number, number]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(start, start + long)
    files[zip.toString('utf8', at + 46, at + 46 + name)] = (
      zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)
    ).toString('utf8')
    at += 46 + name + extra + comment
  }
  return files
}

test('tệp Excel: ba trang, chữ bắt đầu bằng = + - @ không thành công thức', async () => {
  expect(['=1', '+1', '-1', '@a', '\t=1', '\r', 'Chi bộ'].map(plainText)).toEqual([
    ...["'=1", "'+1", "'-1", "'@a", "'\t=1", "'\r"],
    'Chi bộ',
  ])
  const files = filesOf(await excelBytes(visitYearSheets(data)))
  const all = Object.values(files).join('')
  expect(files['xl/workbook.xml']).toContain('Chưa có cấp trên dự')
  expect(all).not.toContain('<f>')
  for (const text of ['Đặng Hữu Kiệm', '1/3 chi bộ', 'Chưa khớp', '07/03/2022']) expect(all).toContain(text)
  for (const harmful of ['>=HYPERLINK', '>@Người lạ', '>-Chi bộ']) expect(all).not.toContain(harmful)
})
