import { expect, test } from 'vitest'
import { text } from './fields'
import { searched } from './search'

test.each([
  ['Nguyễn   Văn  An', 'Nguyễn Văn An'],
  ['Nguyễn\u00a0Văn\tAn', 'Nguyễn Văn An'],
  ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn An'],
  ['  An ', 'An'],
])('%j: ghi và tìm như nhau, mỗi chữ cách nhau một khoảng', (typed, plain) => {
  expect(text().parse(typed)).toBe(plain)
  expect(searched().parse(typed)).toBe(plain)
})

test('dán cả đoạn thì tìm phần đầu, không bỏ qua lời tìm', () => {
  expect(searched().parse('Kênh N4 '.repeat(2_500))).toBe('Kênh N4 '.repeat(12).concat('Kênh'))
  expect(searched().parse(`${'N4 '.repeat(33)}📄`)).toBe('N4 '.repeat(33).trim())
  expect(searched().parse('\u0000')).toBe('')
})
