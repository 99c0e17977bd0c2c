'use server'

import { getSession } from '@/lib/auth/session'
import { publicAction } from '@/lib/core/public-action'
import { endSessionInput, switchGrantInput } from './input'
import { closeOwnSession, switchGrantTo } from './own-session'

/** What everybody may do with the own session; there is no place and no permission in it, only the session itself. */
export const endOwnSession = publicAction({
  name: 'sessions.end',
  input: endSessionInput,
  run: async ({ sessionId }) => {
    const session = await getSession()
    if (!session) return { goTo: '/sign-in' }
    await closeOwnSession(session, sessionId)
    return sessionId === session.id ? { goTo: '/sign-in' } : { message: 'Đã đăng xuất thiết bị.' }
  },
})

export const switchGrant = publicAction({
  name: 'sessions.switchGrant',
  input: switchGrantInput,
  run: async ({ grantId }) => {
    const session = await getSession()
    if (!session) return { goTo: '/sign-in' }
    await switchGrantTo(session, grantId)
    return { goTo: '/' }
  },
})
