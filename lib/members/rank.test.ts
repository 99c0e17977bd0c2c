import { expect, test } from 'vitest'
import { rankOf } from './rank'

test('lãnh đạo trước, theo chức vụ, chữ hoa chữ thường như nhau', () => {
  const posts = ['', 'Đảng viên phụ trách', 'Chi ủy viên', 'Phó Bí thư chi bộ', 'Bí thư chi bộ']
  expect(posts.toSorted((a, b) => rankOf(a) - rankOf(b))).toEqual(posts.toReversed())
  for (const level of ['', 'chi ', 'liên chi ', 'xã ', 'Huyện ', 'Thành ', 'tỉnh '])
    for (const post of ['Bí thư', 'Phó Bí thư'])
      expect(rankOf(`${post} ${level}Đoàn`), `${post} ${level}Đoàn`).toBe(rankOf('Đảng viên phụ trách'))
  expect(rankOf('Bí thư chi bộ Huyện đoàn')).toBe(rankOf('Bí thư chi bộ'))
  expect(rankOf('bí thư chi bộ')).toBe(rankOf('Bí thư chi bộ'))
})
