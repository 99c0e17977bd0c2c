import 'server-only'
import { createHash } from 'node:crypto'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { env, isSecure } from '@/lib/core/env'

/**
 * A one-time password on its way to paper: encrypted in a cookie of the browser that made it, for ten minutes. The
 * database holds only its hash, so neither the audit log nor a repeated form can tell it again.
 */
const COOKIE = 'portal-slip'
const SECONDS = 600
const SALT = 'slip'
const path = (accountId: number) => `/accounts/${accountId}/slip`
const tagOf = (passwordHash: string) => createHash('sha256').update(passwordHash).digest('base64url')

type Slip = { accountId: number; passwordHash: string }

export async function keepSlip({ accountId, passwordHash }: Slip, madeBy: number, password: string) {
  const token = { accountId, madeBy, password, tag: tagOf(passwordHash) }
  const value = await encode({ token, secret: env.authSecret, salt: SALT, maxAge: SECONDS })
  ;(await cookies()).set(COOKIE, value, {
    httpOnly: true,
    secure: isSecure,
    sameSite: 'strict',
    path: path(accountId),
    maxAge: SECONDS,
  })
}

/** The password to print; undefined once it was changed, reset again, or ten minutes are over. */
export async function readSlip({ accountId, passwordHash }: Slip, reader: number) {
  const value = (await cookies()).get(COOKIE)?.value
  if (!value) return undefined
  const token = await decode({ token: value, secret: env.authSecret, salt: SALT }).catch(() => null)
  const isThis =
    token?.accountId === accountId && token.madeBy === reader && token.tag === tagOf(passwordHash)
  return isThis && typeof token.password === 'string' ? token.password : undefined
}
