import 'server-only'
import { and, count, eq, gt, inArray, isNull, max, sql } from 'drizzle-orm'
import { cookies, headers } from 'next/headers'
import { db } from '@/db/client'
import { accounts, auditEntries, signInFailures } from '@/db/schema'
import { isSecure } from '@/lib/core/env'
import { RuleError } from '@/lib/core/errors'
import { getSettings } from '@/lib/core/settings'
import { verifyPassword } from './passwords'
import { openSession } from './session'
import { waitAfter } from './throttle'

const DEVICE = 'portal-device'
const WINDOW = sql`now() - interval '15 minutes'`
const YEAR = 365 * 24 * 3600

/** Checks name and password, opens a session, and slows guessing down without ever shutting the owner out. */
export async function signIn(loginName: string, password: string) {
  const from = await origin()
  const keys = [`name:${loginName}@${from.deviceKey}`, `address:${from.address}@${from.deviceKey}`]
  await slowDown(keys)
  const [account] = await db
    .select({ id: accounts.id, passwordHash: accounts.passwordHash, path: accounts.orgPath })
    .from(accounts)
    .where(and(eq(accounts.loginName, loginName), isNull(accounts.closedAt)))
  const isRight = await verifyPassword(account?.passwordHash, password)
  await db.insert(auditEntries).values({
    accountId: account?.id,
    action: 'signIn',
    subject: `accounts:${account?.id ?? '-'}`,
    orgPath: account?.path ?? '',
    outcome: isRight && account ? 'done' : 'refused',
    detail: { address: from.address },
  })
  if (!isRight || !account) {
    await db.insert(signInFailures).values(keys.map((key) => ({ key })))
    throw new RuleError(
      'Tên đăng nhập hoặc mật khẩu chưa đúng. Đồng chí kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.',
    )
  }
  await db.delete(signInFailures).where(inArray(signInFailures.key, keys))
  await db.update(accounts).set({ lastSignInAt: sql`now()` }).where(eq(accounts.id, account.id))
  await rememberDevice(account.id)
  await openSession(account.id, from)
}

/** A browser that has signed in before keeps its own counter: strangers' guesses never delay the owner on it. */
async function origin() {
  const [head, jar] = await Promise.all([headers(), cookies()])
  const address = head.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'direct'
  const device = jar.get(DEVICE)?.value
  return {
    address,
    device: head.get('user-agent') ?? '',
    deviceKey: device && /^[\w-]{36}$/.test(device) ? device : 'unknown',
  }
}

async function rememberDevice(accountId: number) {
  const jar = await cookies()
  if (!jar.get(DEVICE) && accountId > 0)
    jar.set(DEVICE, crypto.randomUUID(), {
      httpOnly: true,
      secure: isSecure,
      sameSite: 'lax',
      path: '/',
      maxAge: YEAR,
    })
}

async function slowDown(keys: string[]) {
  const rows = await db
    .select({ failures: count(), last: max(signInFailures.at) })
    .from(signInFailures)
    .where(and(inArray(signInFailures.key, keys), gt(signInFailures.at, WINDOW)))
    .groupBy(signInFailures.key)
  const limits = await getSettings()
  const waits = rows.map(({ failures, last }) => {
    const passed = last ? (Date.now() - last.getTime()) / 1000 : Number.POSITIVE_INFINITY
    return Math.ceil(waitAfter(failures, limits) - passed)
  })
  const seconds = Math.max(0, ...waits)
  if (seconds > 0)
    throw new RuleError(
      `Đã nhập sai nhiều lần. Đồng chí chờ ${seconds} giây rồi nhập lại; tài khoản không bị khóa.`,
    )
}
