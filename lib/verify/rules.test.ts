import { expect, test } from 'vitest'
import { grouped, readCode, readHash, signNotUsed } from './rules'

test.each([
  ['7KDM-2QXA-R9TB', '7KDM-2QXA-R9TB'],
  ['7kdm 2qxa r9tb', '7KDM-2QXA-R9TB'],
  [' 7kdm2qxar9tb\n', '7KDM-2QXA-R9TB'],
  ['7KDM–2QXA‑R9TB', '7KDM-2QXA-R9TB'],
  ['７ＫＤＭ-２ＱＸＡ-Ｒ９ＴＢ', '7KDM-2QXA-R9TB'],
])('đọc mã gõ kiểu nào cũng được: %s', (typed, code) => {
  expect(readCode(typed)).toBe(code)
})

test.each([
  '',
  '7KDM-2QXA',
  '7KDM-2QXA-R9TBX',
  '0KDM-2QXA-R9TB',
  'IKDM-2QXA-R9TB',
  "' OR 1=1 --",
  '%00',
  'ĐKDM-2QXA-R9TB',
  '../../etc/passwd',
  '7'.repeat(5_000),
])('không phải mã: %s', (typed) => {
  expect(readCode(typed)).toBeUndefined()
})

test.each([
  ['7KDM-2QXA-R9T0', '0'],
  ['7kdm-2qxa-r9to', 'O'],
  ['1KDM-2QXA-R9TB', '1'],
  ['7KDM-2QXA-R9Ti', 'I'],
  ['ĐKDM-2QXA-R9TB', 'Đ'],
  ['7KDM-2QXA', undefined],
  ['', undefined],
])('nói đúng ký tự mà mã không dùng: %s', (typed, sign) => {
  expect(signNotUsed(typed)).toBe(sign)
})

test('mã băm: 64 chữ số thập lục phân, viết liền hay từng nhóm, hoa hay thường', () => {
  const hash = 'a1b2c3d4'.repeat(8)
  expect(readHash(hash.toUpperCase())).toBe(hash)
  expect(readHash(grouped(hash))).toBe(hash)
  expect(grouped(hash).split(' ')).toHaveLength(8)
  for (const wrong of ['', hash.slice(1), `${hash}0`, hash.replace('a', 'g')])
    expect(readHash(wrong)).toBeUndefined()
})
