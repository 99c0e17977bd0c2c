'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { getSession } from '@/lib/auth/session'
import { env } from '@/lib/core/env'
import { publicAction } from '@/lib/core/public-action'
import { createOwnFeed, revokeOwnFeed } from './feed'

/** The own calendar address; there is no place and no permission in it, only the session itself. */
export const createFeed = publicAction({
  name: 'feeds.create',
  input: z.object({}),
  run: async () => {
    const session = await getSession()
    if (!session || session.mustChangePassword) return { goTo: '/sign-in' }
    const token = await createOwnFeed(session)
    refresh()
    return {
      message: `Địa chỉ lịch riêng của đồng chí, chỉ hiện lần này, đồng chí chép ngay: ${env.publicUrl}/ics/${token}`,
    }
  },
})

export const revokeFeed = publicAction({
  name: 'feeds.revoke',
  input: z.object({}),
  run: async () => {
    const session = await getSession()
    if (!session) return { goTo: '/sign-in' }
    await revokeOwnFeed(session)
    refresh()
    return { message: 'Đã thu hồi. Điện thoại, máy tính đã cài địa chỉ ấy không còn nhận được lịch.' }
  },
})
