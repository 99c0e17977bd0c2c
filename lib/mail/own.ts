'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { getSession } from '@/lib/auth/session'
import { publicAction } from '@/lib/core/public-action'
import { chooseMail, confirmMail, stopMail } from './choices'
import { choiceInput, codeInput } from './input'

/** What everybody may choose for the own mail; there is no place and no permission in it, only the session itself. */
export const chooseOwnMail = publicAction({
  name: 'mail.choose',
  input: choiceInput,
  run: async (input) => {
    const session = await getSession()
    if (!session || session.mustChangePassword) return { goTo: '/sign-in' }
    const message = await chooseMail(session.viewer, input)
    refresh()
    return { message }
  },
})

export const confirmOwnMail = publicAction({
  name: 'mail.confirm',
  input: codeInput,
  run: async ({ code }) => {
    const session = await getSession()
    if (!session || session.mustChangePassword) return { goTo: '/sign-in' }
    await confirmMail(session.viewer, code)
    refresh()
    return { message: 'Đã xác nhận địa chỉ. Ngày làm việc có thông báo mới, đồng chí nhận một thư.' }
  },
})

export const stopOwnMail = publicAction({
  name: 'mail.stop',
  input: z.object({}),
  run: async () => {
    const session = await getSession()
    if (!session || session.mustChangePassword) return { goTo: '/sign-in' }
    await stopMail(session.viewer)
    refresh()
    return { message: 'Đồng chí không nhận thư điện tử nữa. Thông báo vẫn có trên cổng.' }
  },
})
