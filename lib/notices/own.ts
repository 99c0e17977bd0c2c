'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { getSession } from '@/lib/auth/session'
import { publicAction } from '@/lib/core/public-action'
import { openInput } from './input'
import { openOwn, seeAllOwn } from './own-notices'

/** What everybody may do with the own notices; there is no place and no permission in it, only the session itself. */
export const openNotice = publicAction({
  name: 'notices.open',
  input: openInput,
  run: async ({ noticeId }) => {
    const session = await getSession()
    if (!session || session.mustChangePassword) return { goTo: '/sign-in' }
    const goTo = await openOwn(session.viewer, noticeId)
    refresh()
    return { goTo }
  },
})

export const seeAllNotices = publicAction({
  name: 'notices.seeAll',
  input: z.object({}),
  run: async () => {
    const session = await getSession()
    if (!session || session.mustChangePassword) return { goTo: '/sign-in' }
    await seeAllOwn(session.viewer)
    refresh()
    return { message: 'Đã ghi là đã xem tất cả thông báo.' }
  },
})
