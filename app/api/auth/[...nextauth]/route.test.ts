import { expect, test } from 'vitest'
import * as route from './route'

test('next-auth chỉ được hỏi, không được sai đăng xuất hay ghi nhật ký', () => {
  expect(Object.keys(route)).toEqual(['GET'])
})
