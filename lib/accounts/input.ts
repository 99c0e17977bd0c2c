import { z } from 'zod'
import { text } from '@/lib/core/fields'

export const signInInput = z.object({
  loginName: text(40).transform((value) => value.toLowerCase()),
  password: z.string({ error: 'Đồng chí chưa nhập mật khẩu.' }).max(200, 'Mật khẩu quá dài.'),
})
