import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, auditEntries } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'
import { origin, rememberDevice } from './device'
import { openSession } from './session'
import { checkPassword } from './throttle-store'

/** Checks name and password, opens a session, and slows guessing down without ever shutting the owner out. */
export async function signIn(loginName: string, password: string) {
  const from = await origin(loginName)
  const [account] = await db
    .select({ id: accounts.id, passwordHash: accounts.passwordHash, path: accounts.orgPath })
    .from(accounts)
    .where(and(eq(accounts.loginName, loginName), isNull(accounts.closedAt)))
  const isRight = await checkPassword(
    [`name:${loginName}@${from.deviceKey}`, `address:${from.address}@${from.deviceKey}`],
    account?.passwordHash,
    password,
  )
  await db.insert(auditEntries).values({
    accountId: account?.id,
    action: 'signIn',
    subject: `accounts:${account?.id ?? '-'}`,
    orgPath: account?.path ?? '',
    outcome: isRight && account ? 'done' : 'refused',
    detail: { address: from.address },
  })
  if (!isRight || !account)
    throw new RuleError(
      'Tên đăng nhập hoặc mật khẩu chưa đúng. Đồng chí kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.',
    )
  await db.update(accounts).set({ lastSignInAt: sql`now()` }).where(eq(accounts.id, account.id))
  await rememberDevice(loginName)
  await openSession(account.id, from)
}
