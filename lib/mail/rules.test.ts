import { describe, expect, test } from 'vitest'
import { serverInput } from './input'
import { assertSafe, isDigestTime, isOfServer, MOST_TRIES, pauseAfter, problemOf } from './rules'
import { secretOf } from './secret'

const tet = [{ day: '2023-01-20', kind: 'holiday' as const }]
const at = (today: string, time: string) => isDigestTime({ today, time, hour: 8 }, tet)

describe('giờ gửi thư tổng hợp', () => {
  test.each([
    ['2023-01-19', '07:59', false],
    ['2023-01-19', '08:00', true],
    ['2023-01-19', '23:10', true],
    ['2023-01-20', '09:00', false],
    ['2023-01-21', '09:00', false],
  ])('ngày %s lúc %s: %s', (today, time, expected) => {
    expect(at(today, time)).toBe(expected)
  })
})

test('gửi lại cách nhau mỗi lần một xa, rồi thôi', () => {
  const pauses = Array.from({ length: MOST_TRIES }, (_, index) => pauseAfter(index + 1))
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other))
  expect(new Set(pauses).size).toBe(MOST_TRIES)
  expect(pauseAfter(MOST_TRIES + 3)).toBe(pauses.at(-1))
})

test.each([
  [{ code: 'EAUTH', responseCode: 535 }, 'login', true],
  [{ code: 'ECONNECTION' }, 'connection', true],
  [{ code: 'ETIMEDOUT' }, 'connection', true],
  [{ code: 'EDNS' }, 'connection', true],
  [{ code: 'ETLS' }, 'encryption', true],
  [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'encryption', true],
  [{ code: 'EENVELOPE', responseCode: 550 }, 'address', false],
  [{ code: 'EMESSAGE', responseCode: 554 }, 'refused', false],
])('lỗi %j của máy chủ thư là %s', (said, problem, ofServer) => {
  expect(problemOf(said)).toBe(problem)
  expect(isOfServer(problemOf(said))).toBe(ofServer)
})

test('mật khẩu không đi qua kết nối không mã hóa, và phải có khi có tên đăng nhập', () => {
  expect(() => assertSafe({ security: 'none', user: 'cong' }, true)).toThrow('không mã hóa')
  expect(() => assertSafe({ security: 'none', user: '' }, true)).toThrow('không mã hóa')
  expect(() => assertSafe({ security: 'starttls', user: 'cong' }, false)).toThrow('nhập mật khẩu')
  expect(() => assertSafe({ security: 'none', user: '' }, false)).not.toThrow()
  expect(() => assertSafe({ security: 'tls', user: 'cong' }, true)).not.toThrow()
})

test('mật khẩu đã gõ không có trong những gì được giữ hay so sánh dưới dạng chữ', () => {
  const typed = secretOf('Mật khẩu bí mật')
  expect(JSON.stringify({ password: typed })).not.toContain('bí mật')
  expect(JSON.stringify(typed)).toBe(JSON.stringify(secretOf('Mật khẩu bí mật')))
  expect(JSON.stringify(typed)).not.toBe(JSON.stringify(secretOf('khác')))
  expect(typed.reveal()).toBe('Mật khẩu bí mật')
})

test.each(['smtp.a.vn\nDATA', 'a b', 'http://x', '-a'])('tên máy chủ “%s” bị từ chối', (host) => {
  const given = { host, port: '25', security: 'none', version: '0' }
  expect(serverInput.safeParse(given).success).toBe(false)
})
