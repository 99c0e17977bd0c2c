import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { beforePage } from './pages.js'

/** @param {string} url @param {import('node:http').IncomingHttpHeaders} [headers] @param {string} [method] */
function asked(url, headers = {}, method = 'GET') {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url, headers })
  const answer = new ServerResponse(request)
  return { status: beforePage(request, answer), headers, policy: answer.getHeader('content-security-policy') }
}

/** @param {string} url @param {import('node:http').IncomingHttpHeaders} [more] */
const sent = (url, more = {}) => asked(url, { 'sec-fetch-site': 'same-origin', ...more }, 'POST')

test('biểu mẫu quá 1 MB không đến trang; vừa 1 MB đi tiếp, với chính sách nội dung', () => {
  expect(sent('/feedback/new', { 'content-length': '1048577' }).status).toBe(413)
  const { status, policy } = sent('/feedback/new', { 'content-length': '1048576' })
  expect(status).toBeUndefined()
  expect(policy).toContain("frame-ancestors 'none'")
})

test.each([
  '/feedback/new',
  '/health/../feedback/new',
  '/healthy',
  '/meetings/7/drafts',
  '/feedback/../health',
  'http://cong.vn/feedback/new',
  '//health/x',
])('biểu mẫu của trang khác không đến trang: %s', (url) => {
  expect(sent(url, { 'sec-fetch-site': 'cross-site' }).status).toBe(403)
})

test('nơi tự lo lấy thì đi thẳng: tự lưu, tệp gửi lên, /health', () => {
  for (const url of ['/meetings/7/draft?x=1', '/uploads/scan/7', '/health', '/_next/static/a.js?dpl=1']) {
    const { status, headers, policy } = sent(url, { 'sec-fetch-site': 'cross-site' })
    expect([status, headers['x-asked-for'], policy], url).toEqual([undefined, undefined, undefined])
  }
})

test('mỗi trang một dấu, một chính sách mới; điều trình duyệt tự xưng bị thay', () => {
  const first = asked('/members?q=hoa&_rsc=1x2', { 'x-asked-for': '/', 'x-asked-id': 'bịa' })
  const second = asked('/members?q=hoa')
  expect(first.headers['x-asked-for']).toBe('/members?q=hoa')
  expect(first.headers['x-asked-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(first.headers['content-security-policy']).toBe(first.policy)
  expect(first.policy).not.toBe(second.policy)
})

test('trang trình duyệt tải trước theo phỏng đoán: chưa ai mở', () => {
  expect(asked('/members/7', { 'sec-purpose': 'prefetch;prerender' }).status).toBe(503)
})

test('tệp giữ chính sách riêng của mình, vẫn ghi địa chỉ được hỏi', () => {
  const { headers, policy } = asked('/files/7')
  expect([headers['x-asked-for'], policy]).toEqual(['/files/7', undefined])
})
