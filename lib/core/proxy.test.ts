import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { proxy } from '@/proxy'

const sent = (length: number) =>
  proxy(
    new NextRequest('http://cong.vn/feedback/new', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-length': String(length) },
    }),
  )

test('biểu mẫu quá 1 MB được trả lời bằng tiếng Việt, không đến máy chủ', async () => {
  const answer = sent(1024 * 1024 + 1)
  expect(answer.status).toBe(413)
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await answer.text()).toContain('dài quá 1 MB')
})

test('biểu mẫu vừa 1 MB đi tiếp, với chính sách nội dung của trang', () => {
  const answer = sent(1024 * 1024)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})
