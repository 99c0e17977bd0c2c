import { expect, test } from 'vitest'
import { appAddress, codeAt, newSecret, stepAt, stepOf } from './totp'

/** "12345678901234567890", the secret of the vectors, as base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('RFC 6238, phụ lục B: giây %i cho mã %s', (seconds, code) => {
  expect(codeAt(SECRET, stepAt(seconds * 1000), 8)).toBe(code)
  expect(codeAt(SECRET, stepAt(seconds * 1000))).toBe(code.slice(2))
})

test.each([
  '755224',
  '287082',
  '359152',
  '969429',
  '338314',
  '254676',
  '287922',
  '162583',
  '399871',
  '520489',
])('RFC 4226, phụ lục D: mã %s', (code) =>
  expect(Array.from({ length: 10 }, (_, step) => codeAt(SECRET, step))).toContain(code),
)

test.each([
  [-2, false],
  [-1, true],
  [0, true],
  [1, true],
  [2, false],
])('mã của bước lệch %i: nhận %s', (away, isTaken) => {
  const now = 1_669_672_815_000
  const step = stepAt(now) + away
  expect(stepOf(SECRET, codeAt(SECRET, step), now)).toBe(isTaken ? step : undefined)
})

test.each(['', '12345', 'abcdef', '１２３４５６'])('“%s” không phải mã, không làm hỏng phép so', (code) => {
  expect(stepOf(SECRET, code, 59_000)).toBeUndefined()
})

test('mỗi lần một bí mật 160 bit khác nhau; tên của cổng giữ dấu, đứng một lần trong địa chỉ', () => {
  const secrets = new Set(Array.from({ length: 50 }, newSecret))
  expect(secrets.size).toBe(50)
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  const address = new URL(appAddress('Cổng Đảng bộ: Minh Giang', 'lananh', SECRET))
  expect(address.pathname).toBe('/lananh')
  expect(address.searchParams.get('issuer')).toBe('Cổng Đảng bộ Minh Giang')
  expect(address.href.match(/Minh/g)).toHaveLength(1)
  expect(address.searchParams.get('secret')).toBe(SECRET)
})
