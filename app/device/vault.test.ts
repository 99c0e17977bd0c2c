import { expect, test } from 'vitest'
import { vault } from './vault'

const key = (sign: string) => btoa(sign.repeat(32))
const draft = { mine: { conclusion: 'Chữ riêng của bí thư' } }

test('niêm phong bằng khóa của tài khoản: mở được bằng đúng khóa ấy, khóa khác không thấy gì', async () => {
  const sealed = await vault<typeof draft>(key('a')).seal(draft)
  expect(Object.keys(sealed)).toEqual(['iv', 'data'])
  expect(await vault<typeof draft>(key('a')).open(sealed)).toEqual(draft)
  expect(await vault<typeof draft>(key('b')).open(sealed)).toBeUndefined()
  const data = 'data' in sealed ? sealed.data : undefined
  expect(new TextDecoder().decode(data)).not.toContain('riêng')
})

test('hai lần niêm phong cùng một nội dung ra hai bản khác nhau', async () => {
  const { seal } = vault<typeof draft>(key('a'))
  expect(await seal(draft)).not.toEqual(await seal(draft))
})
