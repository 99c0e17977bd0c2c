import { expect, test } from 'vitest'
import { codeOf, codePrefix, initialsOf } from './codes'

test.each([
  ['Chi bộ thôn Đông Hạ', 'DH'],
  ['xã An Thịnh', 'AT'],
  ['Chi bộ thôn 7', '7'],
  ['Chi bộ cơ sở Công an huyện', 'CAH'],
  ['Chi bộ Trường THCS Ứng Hòa', 'TTUH'],
  ['Chi bộ thôn Đông Hạ'.normalize('NFD'), 'DH'],
  ['Chi bộ', 'CB'],
])('%s → %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('mã của tình huống mẫu', () => {
  const prefix = codePrefix('xã An Thịnh', 'Chi bộ thôn Đông Hạ', '2022-09-01')
  expect(codeOf(prefix, 1)).toBe('AT-DH-2022-09-01')
  expect(codeOf(prefix, 112)).toBe('AT-DH-2022-09-112')
})
