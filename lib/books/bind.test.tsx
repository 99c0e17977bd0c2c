import { expect, test } from 'vitest'
import { eveningMinutes } from '@/lib/meetings/pdf/evening.sample'
import { MinutesPdf } from '@/lib/meetings/pdf/minutes'
import { printed } from '@/lib/pdf/render'
import { type Finished, isVerifyMark, linesOf, readPaper } from '@/lib/pdf/testing'
import { bindBook } from './bind'
import { numbered, spanText } from './rules'

test('trang của sổ đếm liên tục từ 1', () => {
  expect(numbered([3, 1, 2])).toEqual([
    { from: 1, to: 3 },
    { from: 4, to: 4 },
    { from: 5, to: 6 },
  ])
  expect(numbered([])).toEqual([])
  expect([spanText({ from: 1, to: 3 }), spanText({ from: 4, to: 4 })]).toEqual(['1–3', '4'])
})

const minutesOf = async (month: number) => {
  const mark = {
    code: `AAAA-BBBB-CC${month}${month}`,
    address: 'http://localhost:3000/verify/AAAA-BBBB-CCCC',
  }
  return {
    title: `Sinh hoạt thường kỳ, tháng ${month} năm 2022`,
    heldOn: `07/${month}/2022`,
    number: `0${month}-BB/CB`,
    bytes: await printed(
      <MinutesPdf {...eveningMinutes} letterhead={{ ...eveningMinutes.letterhead, mark }} />,
    ),
  }
}

test('bìa, danh sách, mục lục, biên bản nguyên chữ có số trang chạy không đè lên gì, trang cuối', async () => {
  const minutes = [await minutesOf(8), await minutesOf(9)]
  const before = await Promise.all(minutes.map(({ bytes }) => readPaper(bytes)))
  const many = before.map(({ sheets }) => sheets.length)
  const total = many.reduce((sum, count) => sum + count, 0)
  const book = await readPaper(
    await bindBook({
      superior: 'Đảng bộ xã An Thịnh',
      organisation: 'Chi bộ thôn Đông Hạ',
      term: '2022–2025',
      year: '2022',
      period: 'từ ngày 07/8/2022 đến ngày 07/9/2022',
      members: [{ name: 'Đào Xuân Thạch', post: 'Bí thư chi bộ', standing: 'Chính thức' }],
      minutes,
      missing: ['Họp chi ủy, tháng 7 năm 2022, Chi bộ thôn Đông Hạ'],
      placeDate: 'An Thịnh, ngày 31 tháng 12 năm 2022',
      signer: { authority: 'T/M CHI BỘ', name: 'Đào Xuân Thạch' },
    }),
  )
  expect(book.about.Title).toBe('Sổ biên bản sinh hoạt chi bộ năm 2022')
  expect(book.sheets).toHaveLength(3 + total + 1)
  const words = (sheet: Finished['sheets'][number] | undefined) =>
    sheet
      ? linesOf(sheet)
          .map(({ text }) => text)
          .join('\n')
      : ''
  expect(words(book.sheets[0])).toContain('SỔ BIÊN BẢN\nSINH HOẠT CHI BỘ\nNhiệm kỳ 2022–2025\nNăm 2022')
  expect(words(book.sheets[1])).toContain('Đào Xuân Thạch')
  expect(words(book.sheets[2])).toContain(`1–${many[0]}`)
  expect(words(book.sheets[2])).toContain(`${(many[0] ?? 0) + 1}–${total}`)
  expect(words(book.sheets[2]).replaceAll('\n', ' ')).toContain(
    'Chưa có trong sổ: Họp chi ủy, tháng 7 năm 2022',
  )
  expect(words(book.sheets.at(-1))).toContain(`Sổ này có ${total} trang biên bản`)

  const originals = before.flatMap(({ sheets }) => sheets)
  for (const [at, original] of originals.entries()) {
    const bound = book.sheets[3 + at]
    if (!bound) throw new Error('page missing')
    const number = bound.items.find(({ text }) => text === `Sổ biên bản năm 2022, trang ${at + 1}`)
    expect(number, `trang ${at + 1}`).toBeDefined()
    const others = bound.items.filter((item) => item !== number)
    expect(others).toEqual(original.items)
    // Nothing else stands in the strip the number takes, and the printer reaches it.
    expect(number?.baseline).toBeLessThan(bound.height - 5)
    const besides = others.filter(({ baseline }) => baseline > bound.height - 20)
    expect(besides.every((item) => isVerifyMark(item, bound) && item.left > (number?.right ?? 0))).toBe(true)
    expect(bound.boxes.filter(({ x1, y2 }) => y2 > bound.height - 19 && x1 < (number?.right ?? 0))).toEqual(
      [],
    )
  }
})
