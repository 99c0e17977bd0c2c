import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { MinutesPdf } from '@/lib/meetings/pdf/minutes'
import { minutesSample } from '@/lib/meetings/pdf/minutes.sample'
import { RatingListPdf } from '@/lib/ratings/pdf/rating-list'
import { ratingListSample } from '@/lib/ratings/pdf/ratings.sample'
import { printed } from './render'
import { readPaper, type SheetOfPaper } from './testing'
import { expectMargins } from './testing-layout'

const code = 'ABCD-EFGH-JKLM'
const mark = { code, address: `https://cong.huyenminhgiang.vn/verify/${code}` }
const minutes = { ...minutesSample, letterhead: { ...minutesSample.letterhead, mark } }
const list = { ...ratingListSample, letterhead: { ...ratingListSample.letterhead, mark } }

/** The code as it stands on the page, read back square by square. */
function squaresOf(sheet: SheetOfPaper, size: number) {
  const bars = sheet.boxes.filter((box) => box.y2 > sheet.height - 20)
  const [left, top] = [Math.min(...bars.map((bar) => bar.x1)), Math.min(...bars.map((bar) => bar.y1))]
  const square = 12 / size
  const isDark = (row: number, column: number) => {
    const [x, y] = [left + (column + 0.5) * square, top + (row + 0.5) * square]
    return bars.some((bar) => bar.x1 < x && x < bar.x2 && bar.y1 < y && y < bar.y2)
  }
  return Array.from({ length: size * size }, (_, at) => Number(isDark(Math.floor(at / size), at % size)))
}

test('mã tra cứu ở lề dưới mọi trang, dọc và ngang, đọc lại đúng địa chỉ', async () => {
  const { modules } = create(mark.address, { errorCorrectionLevel: 'M' })
  for (const [drawn, isLandscape] of [
    [<MinutesPdf key="minutes" {...minutes} />, false],
    [<RatingListPdf key="list" {...list} />, true],
  ] as const) {
    const paper = await readPaper(await printed(drawn))
    expect(paper.sheets.length).toBeGreaterThan(1)
    expectMargins(paper, { title: '', subject: [], code, isLandscape })
    for (const sheet of paper.sheets) expect(squaresOf(sheet, modules.size)).toEqual(Array.from(modules.data))
  }
})

test('mã tra cứu không đẩy chữ nào đi chỗ khác', async () => {
  const [with_, without] = await Promise.all(
    [minutes, minutesSample].map(async (data) => readPaper(await printed(<MinutesPdf {...data} />))),
  )
  expect(with_?.text).toBe(without?.text)
  expect(with_?.sheets).toHaveLength(without?.sheets.length ?? 0)
})

test('bản dự thảo không có mã tra cứu', async () => {
  const paper = await readPaper(await printed(<MinutesPdf {...minutes} isDraft />))
  expectMargins(paper, { title: '', subject: [] })
})
