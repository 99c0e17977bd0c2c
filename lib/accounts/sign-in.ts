'use server'

import { z } from 'zod'
import { closeSession } from '@/lib/auth/session'
import { confirmSignIn as confirmWith, signIn as openWith } from '@/lib/auth/sign-in'
import { emptyState } from '@/lib/core/form-state'
import { publicAction } from '@/lib/core/public-action'
import { confirmSignInInput, signInInput } from './input'

export const signIn = publicAction({
  name: 'signIn',
  input: signInInput,
  undone: 'Chưa đăng nhập được',
  run: async ({ loginName, password }) => ({ goTo: await openWith(loginName, password) }),
})

export const confirmSignIn = publicAction({
  name: 'signIn.code',
  input: confirmSignInInput,
  undone: 'Chưa đăng nhập được',
  run: async ({ code }) => ({ goTo: await confirmWith(code) }),
})

export const signOut = publicAction({
  name: 'signOut',
  input: z.object({}),
  run: async () => {
    await closeSession()
    return { goTo: '/sign-in' }
  },
})

/** The same for the button at the foot of every page, which shows no answer: a form without a state costs less. */
export async function leave() {
  await signOut(emptyState, new FormData())
}
