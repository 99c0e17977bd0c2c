import { expect, test } from 'vitest'
import { signingFor } from './decider'

test('quyết định của cấp đứng đầu ký thay mặt ban thường vụ, cũng khi thể thức ghi khác', () => {
  const captions = { onBehalf: 'T/M ĐẢNG ỦY' }
  expect(signingFor({ kind: 'top', captions })).toBe('T/M BAN THƯỜNG VỤ')
  expect(signingFor({ kind: 'grassroots', captions })).toBe('T/M ĐẢNG ỦY')
})
