import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { env, isSecure } from '@/lib/core/env'

const SECONDS = 600

/** What one browser holds for ten minutes, encrypted, while a person goes from one page to the next. */
export const brief = (name: string, salt: string) => ({
  keep: async (path: string, token: Record<string, unknown>) => {
    const value = await encode({ token, secret: env.authSecret, salt, maxAge: SECONDS })
    ;(await cookies()).set(name, value, {
      ...{ httpOnly: true, secure: isSecure, sameSite: 'strict', path, maxAge: SECONDS },
    })
  },
  read: async () => {
    const value = (await cookies()).get(name)?.value
    return value ? await decode({ token: value, secret: env.authSecret, salt }).catch(() => null) : null
  },
  drop: async (path: string) => {
    ;(await cookies()).set(name, '', { path, maxAge: 0 })
  },
})
