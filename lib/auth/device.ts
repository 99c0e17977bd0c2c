import 'server-only'
import { cookies, headers } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { env, isSecure } from '@/lib/core/env'

const DEVICE = 'portal-device'
const SALT = 'device'
const YEAR = 365 * 24 * 3600
/** An office computer is shared by a few people. */
const MOST_NAMES = 8

type Device = { key: string; names: string[] }

/**
 * A browser that has signed in before keeps its own counter, so that strangers' guesses never delay the owner on it.
 * The cookie is sealed and good only for the names that did sign in: nobody can invent a fresh device per guess.
 */
async function knownDevice(): Promise<Device | undefined> {
  const value = (await cookies()).get(DEVICE)?.value
  if (!value) return undefined
  const token = await decode({ token: value, secret: env.authSecret, salt: SALT }).catch(() => null)
  const names = token?.names
  return typeof token?.key === 'string' && Array.isArray(names)
    ? { key: token.key, names: names.filter((name) => typeof name === 'string') }
    : undefined
}

export async function origin(loginName: string) {
  const head = await headers()
  const device = await knownDevice()
  return {
    address: head.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'direct',
    device: head.get('user-agent') ?? '',
    deviceKey: device?.names.includes(loginName) ? device.key : 'unknown',
  }
}

export async function rememberDevice(loginName: string) {
  const device = await knownDevice()
  if (device?.names.includes(loginName)) return
  const token = {
    key: device?.key ?? crypto.randomUUID(),
    names: [loginName, ...(device?.names ?? [])].slice(0, MOST_NAMES),
  }
  const value = await encode({ token, secret: env.authSecret, salt: SALT, maxAge: YEAR })
  ;(await cookies()).set(DEVICE, value, {
    httpOnly: true,
    secure: isSecure,
    sameSite: 'lax',
    path: '/',
    maxAge: YEAR,
  })
}
