import 'server-only'
import type { AuthOptions } from 'next-auth'
import { env, isSecure } from '@/lib/core/env'
import { COOKIE } from './session'

/**
 * next-auth keeps the cookie: its name, its encryption, its end. Signing in happens in the action of lib/accounts,
 * which works without JavaScript, so no provider is offered here.
 */
export const authOptions: AuthOptions = {
  secret: env.authSecret,
  providers: [],
  session: { strategy: 'jwt' },
  // Pages of its own would be in English, and its way out would leave the session open.
  pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
  cookies: {
    sessionToken: { name: COOKIE, options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } },
  },
}
