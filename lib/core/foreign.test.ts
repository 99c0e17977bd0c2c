import { expect, test } from 'vitest'
import { isForeign } from './foreign'

const host = 'cong.huyen.vn:3000'
const from = (headers: Record<string, string>) => isForeign({ headers: new Headers({ host, ...headers }) })

test.each<[string, Record<string, string>]>([
  ['trình duyệt mới', { 'sec-fetch-site': 'same-origin', origin: `https://${host}` }],
  ['trình duyệt cũ, hoặc cổng chạy không có https', { origin: `http://${host}` }],
  ['sau máy chủ chuyển tiếp', { origin: 'https://cong.vn', 'x-forwarded-host': 'cong.vn' }],
])('của cổng: %s', (_what, headers) => {
  expect(from(headers)).toBe(false)
})

test.each<[string, Record<string, string>]>([
  ['không nói từ đâu', {}],
  ['Origin: null', { origin: 'null' }],
  ['trang khác', { origin: 'https://xau.vn' }],
  ['trang khác, cùng tên nhưng cổng khác', { origin: 'http://cong.huyen.vn:4000' }],
  ['trình duyệt nói là trang khác', { 'sec-fetch-site': 'cross-site', origin: `https://${host}` }],
  ['cùng trang, nhưng Origin không phải địa chỉ', { 'sec-fetch-site': 'same-origin', origin: 'xau' }],
  ['tên miền con', { 'sec-fetch-site': 'same-site', origin: 'https://a.huyen.vn' }],
])('không phải của cổng: %s', (_what, headers) => {
  expect(from(headers)).toBe(true)
})
