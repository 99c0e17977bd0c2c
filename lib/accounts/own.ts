'use server'

import { z } from 'zod'
import { getSession, type Session } from '@/lib/auth/session'
import { publicAction } from '@/lib/core/public-action'
import { dropUnsent } from '@/lib/core/unsent'
import {
  endSessionInput,
  ownPasswordInput,
  passwordAndCodeInput,
  switchGrantInput,
  switchOnInput,
} from './input'
import { verifyOwnPassword } from './own-password'
import {
  beginSecondStep,
  renewRecoveryCodes,
  switchOffSecondStep,
  switchOnSecondStep,
  takeOwnCode,
} from './own-second-step'
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

export const switchOnTwoStep = publicAction({
  name: 'secondStep.on',
  input: switchOnInput,
  run: async ({ code }) => {
    const session = await getSession()
    if (!session || session.mustChangePassword) return { goTo: '/sign-in' }
    await switchOnSecondStep(session, code)
    return { goTo: '/account/two-step/codes' }
  },
})

/** Bỏ những gì đã giữ: of a form that was not sent. */
export const discardUnsent = publicAction({
  name: 'unsent.discard',
  input: z.object({}),
  run: async () => {
    const session = await getSession()
    if (!session || session.mustChangePassword) return { goTo: '/sign-in' }
    await dropUnsent(session.viewer.accountId)
    return { goTo: '/' }
  },
})

type Work = (session: Session) => Promise<void>

/** Whoever stands at an unlocked screen does not change how the account is entered. */
async function afterPassword(password: string, work: Work, goTo: string) {
  const session = await getSession()
  if (!session || session.mustChangePassword) return { goTo: '/sign-in' }
  await verifyOwnPassword(session, password)
  await work(session)
  return { goTo }
}

export const beginTwoStep = publicAction({
  name: 'secondStep.begin',
  input: ownPasswordInput,
  run: ({ currentPassword }) => afterPassword(currentPassword, beginSecondStep, '/account/two-step'),
})

const afterCode = (name: string, work: Work, goTo: string) =>
  publicAction({
    name,
    input: passwordAndCodeInput,
    run: ({ currentPassword, code }) =>
      afterPassword(
        currentPassword,
        async (session) => {
          await takeOwnCode(session, code)
          await work(session)
        },
        goTo,
      ),
  })

export const renewCodes = afterCode('secondStep.codes', renewRecoveryCodes, '/account/two-step/codes')
export const switchOffTwoStep = afterCode('secondStep.off', switchOffSecondStep, '/account#two-step')
