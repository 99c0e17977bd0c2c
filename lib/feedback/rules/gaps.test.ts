import { expect, test } from 'vitest'
import { gapsIn } from './gaps'

test.each([
  ['Hoàn thành ngày […ngày hoàn thành], do [...] thực hiện.', ['[…ngày hoàn thành]', '[...]']],
  ['[ngày…]', ['[ngày…]']],
  ['Theo Công văn [1] và [a]; còn … chờ.', []],
  ['[ \n…]', []],
  ['Đã xong…', []],
])('%j', (text, gaps) => {
  expect(gapsIn(text)).toEqual(gaps)
})
