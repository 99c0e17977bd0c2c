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
  cookies: {
    sessionToken: { name: COOKIE, options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } },
  },
}
