import { Font } from '@react-pdf/renderer'
import { expect, test } from 'vitest'
import { evenLines } from './even-lines'
import { type Cut, face, loadFonts, widthOf } from './fonts'
import { letterheadColumns, sizes } from './measures'
import { capitalised, clean, paragraphsOf, sentence } from './text'

const cuts: Cut[] = ['regular', 'bold', 'italic', 'boldItalic']

test('chữ tổ hợp được gộp, khoảng trắng lạ thành dấu cách, ký tự ẩn bị bỏ', () => {
  expect(clean('Hà Nội'.normalize('NFD'))).toBe('Hà Nội')
  expect(clean('a\u00a0b\u2009c\u3000d\te\nf')).toBe('a b c d e f')
  expect(clean('\u200bPh\u00adạm\u202e Văn\u0000\ufeff')).toBe('Phạm Văn')
})

test('ký tự phông chữ không có thì in dạng thường hoặc dấu hỏi, không mất lặng lẽ', () => {
  expect(clean('☐ ☑ ● ▪ ﬁ １２ 中 😀')).toBe('[ ] [x] • • fi 12 ? ?')
})

test('mọi ký tự đi qua được đều có trong cả bốn tệp phông chữ', async () => {
  await loadFonts()
  const fonts = cuts.map((cut) => Font.getFont(face(cut))?.data)
  const passed: number[] = []
  for (let code = 0x20; code < 0x2700; code += 1) {
    const letter = String.fromCharCode(code)
    if (clean(`x${letter}x`) === `x${letter}x` && letter.trim() !== '') passed.push(code)
  }
  const missing = passed.filter((code) =>
    fonts.some(
      (font) => !font || !('hasGlyphForCodePoint' in font) || !has(font.hasGlyphForCodePoint, font, code),
    ),
  )
  expect(missing.map((code) => code.toString(16))).toEqual([])
  expect(passed.length).toBeGreaterThan(400)
})

const has = (ask: unknown, font: object, code: number) => typeof ask === 'function' && ask.call(font, code)

test('đoạn văn, câu, chữ hoa đầu câu', () => {
  expect(paragraphsOf('một\r\n\n hai \u2028ba')).toEqual(['một', 'hai', 'ba'])
  expect([sentence('hết'), sentence('hết.'), sentence('“hết.”')]).toEqual(['hết.', 'hết.', '“hết.”'])
  expect(capitalised('đồng chí')).toBe('Đồng chí')
})

test('bề rộng chữ tính theo tệp phông chữ', async () => {
  await loadFonts()
  expect(widthOf('ĐẢNG CỘNG SẢN VIỆT NAM', 'bold', 15)).toBeCloseTo(206.67, 1)
})

test('tên dài ở đầu giấy, trích yếu: chia đều các dòng, không dòng nào còn một chữ', async () => {
  await loadFonts()
  const bold = { cut: 'bold', size: sizes.organisation } as const
  const left = letterheadColumns.left
  expect(evenLines('CHI BỘ THÔN ĐÔNG HẠ', left, bold)).toEqual(['CHI BỘ THÔN ĐÔNG HẠ'])
  expect(evenLines('CHI ỦY CHI BỘ THÔN ĐÔNG HẠ', left, bold)).toEqual(['CHI ỦY CHI BỘ', 'THÔN ĐÔNG HẠ'])
  const office = evenLines('CHI BỘ CƠ QUAN ĐẢNG ỦY XÃ HƯNG THỊNH', left, bold)
  expect(office).toEqual(['CHI BỘ CƠ QUAN', 'ĐẢNG ỦY XÃ HƯNG THỊNH'])
  const day = 'họp ngày 07 tháng 9 năm 2022'
  for (let width = 60; width < 200; width += 1)
    expect(evenLines(day, width, { size: 14 }).join('/')).not.toMatch(/(ngày|tháng|năm)\//)
  expect(evenLines('', left, bold)).toEqual([''])
  expect(evenLines(`a ${'Đ'.repeat(200)} b`, left, bold)).toEqual(['a', 'Đ'.repeat(200), 'b'])
})
