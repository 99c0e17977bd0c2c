'use server'

import { getSession } from '@/lib/auth/session'
import { RuleError } from '@/lib/core/errors'
import { publicAction } from '@/lib/core/public-action'
import { changePasswordInput, firstPasswordInput } from './input'
import { setOwnPassword, verifyOwnPassword } from './own-password'

/** The first password came on paper; nothing else opens before it is changed. */
export const changeFirstPassword = publicAction({
  name: 'accounts.firstPassword',
  input: firstPasswordInput,
  run: async ({ newPassword }) => {
    const session = await getSession()
    if (!session) return { goTo: '/sign-in' }
    if (!session.mustChangePassword)
      throw new RuleError('Mật khẩu đã được đổi; đồng chí mở trang Tài khoản để đổi lần nữa.')
    await setOwnPassword(session, newPassword)
    return { goTo: '/' }
  },
})

export const changePassword = publicAction({
  name: 'accounts.changePassword',
  input: changePasswordInput,
  run: async ({ currentPassword, newPassword }) => {
    const session = await getSession()
    if (!session) return { goTo: '/sign-in' }
    await verifyOwnPassword(session, currentPassword)
    await setOwnPassword(session, newPassword)
    return { message: 'Đã đổi mật khẩu. Các thiết bị khác đã được đăng xuất.' }
  },
})
