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
