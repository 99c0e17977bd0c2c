import { expect, test } from 'vitest'
import * as route from './route'

test('next-auth chỉ được hỏi, không được sai đăng xuất hay ghi nhật ký', () => {
  expect(Object.keys(route)).toEqual(['GET'])
})

test.each(['signin', 'signout', 'error', 'csrf', 'verify-request', 'callback/x', 'session/x', 'xyz'])(
  'địa chỉ khác của next-auth trả lời bằng lời của cổng: %s',
  async (path) => {
    const params = Promise.resolve({ nextauth: path.split('/') })
    const answer = await route.GET(new Request(`http://x/api/auth/${path}`), { params })
    expect([answer.status, await answer.text()]).toEqual([404, 'Không tìm thấy trang này.'])
  },
)
