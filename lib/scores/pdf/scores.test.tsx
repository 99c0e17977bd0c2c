import { expect, test } from 'vitest'
import { printed } from '@/lib/pdf/render'
import { linesOf, readPaper } from '@/lib/pdf/testing'
import { expectOfficial, expectTableEdges } from '@/lib/pdf/testing-layout'
import { ScoreListPdf } from './score-list'
import { ScoreSheetPdf } from './score-sheet'
import { criteriaOf092022, listOf112025, sheetOf092022, sheetOf112025 } from './scores.sample'

const textOf = (paper: Awaited<ReturnType<typeof readPaper>>) =>
  paper.sheets.flatMap((sheet) => linesOf(sheet).map(({ text }) => text)).join(' ')

test('phiếu 11/2025: 7 tiêu chí, hai cột điểm, nguồn; phiếu 9/2022 khác hẳn', async () => {
  const paper = await readPaper(await printed(<ScoreSheetPdf {...sheetOf112025} />))
  expectOfficial(paper, {
    superior: 'ĐẢNG BỘ XÃ BÌNH KHÊ',
    organisation: 'CHI BỘ THÔN 3',
    placeDate: 'Bình Khê, ngày 05 tháng 11 năm 2025',
    title: 'PHIẾU ĐÁNH GIÁ',
    subject: ['chất lượng sinh hoạt chi bộ tháng 11 năm 2025'],
  })
  for (const sheet of paper.sheets) expectTableEdges(sheet)
  const now = textOf(paper)
  for (const words of [
    'TỔNG ĐIỂM 100 92 91',
    '7. Kết thúc: kết luận',
    'Hướng dẫn 42-HD/BTCTW',
    'Tốt: từ 90 đến 100 điểm',
  ])
    expect(now).toContain(words)

  const before = textOf(await readPaper(await printed(<ScoreSheetPdf {...sheetOf092022} />)))
  expect(before).toContain('TỔNG ĐIỂM 100 80')
  expect(before).not.toContain('42-HD/BTCTW')
  const criteria = textOf(await readPaper(await printed(<ScoreSheetPdf {...criteriaOf092022} />)))
  expect(criteria).toContain('không quy định điểm và mức xếp loại')
  expect(criteria).not.toContain('Thang điểm')
})

test('danh sách tổng hợp: khổ ngang, mười cột, cột mức chỉ đánh dấu điểm chính thức', async () => {
  const paper = await readPaper(await printed(<ScoreListPdf {...listOf112025} />))
  expectOfficial(paper, {
    superior: 'ĐẢNG BỘ TỈNH NAM CHÂU',
    organisation: 'ĐẢNG ỦY XÃ BÌNH KHÊ',
    placeDate: 'Bình Khê, ngày 10 tháng 11 năm 2025',
    isLandscape: true,
    title: 'DANH SÁCH',
    subject: ['tổng hợp đánh giá, xếp loại chất lượng sinh hoạt chi bộ', 'tháng 11 năm 2025'],
  })
  for (const sheet of paper.sheets) {
    expectTableEdges(sheet, 282)
    expect(linesOf(sheet).some((line) => line.text === '1 2 3 4 5 6 7 8 9 10')).toBe(true)
  }
  const official = listOf112025.rows.filter(({ band }) => band === 0).length
  expect(official).toBe(14)
  expect(textOf(paper)).toContain(`TỔNG SỐ: 21 chi bộ 336 18 ${official} 0 0 0`)
})

test.each([
  ['hướng dẫn 2018', criteriaOf092022],
  ['phiếu của tỉnh', sheetOf092022],
  ['hướng dẫn 2025', sheetOf112025],
])('%s: trang có chữ ký có cả nhóm tiêu chí cuối, không chỉ có dòng tổng', async (_, data) => {
  const paper = await readPaper(await printed(<ScoreSheetPdf {...data} />))
  const last = data.groups.at(-1)
  const signed = paper.sheets.slice(-1).flatMap((sheet) => linesOf(sheet).map(({ text }) => text))
  expect(signed).toContain(last?.title)
  for (const { no } of last?.rows.slice(-2) ?? [])
    expect(signed.some((text) => text === no || text.startsWith(`${no} `))).toBe(true)
})
