import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, auditEntries, secondSteps } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'
import { origin, rememberDevice } from './device'
import { endWaiting, keepWaiting, readWaiting, takeCode } from './second-step'
import { openSession } from './session'
import { tagOf } from './slip'
import { checkPassword, countedGuess } from './throttle-store'

type Account = { id: number; loginName: string; path: string }
type Origin = Awaited<ReturnType<typeof origin>>

/**
 * Checks name and password, and slows guessing down without ever shutting the owner out. Opens a session, or asks for
 * the code where the person has switched the second step on. Answers where to go.
 */
export async function signIn(loginName: string, password: string) {
  const from = await origin(loginName)
  const [account] = await accountWhere(eq(accounts.loginName, loginName))
  const isRight = await checkPassword(
    [`name:${loginName}@${from.deviceKey}`, `address:${from.address}@${from.deviceKey}`],
    account?.passwordHash,
    password,
  )
  if (!isRight || !account) {
    await record(account, from, { action: 'signIn', outcome: 'refused' })
    throw new RuleError(
      'Tên đăng nhập hoặc mật khẩu chưa đúng. Đồng chí kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.',
    )
  }
  if (!account.asksCode) {
    await open(account, from)
    return '/'
  }
  await keepWaiting(account)
  await record(account, from, { action: 'signIn.asked' })
  return '/sign-in/code'
}

/**
 * The second step. Wrong codes count under a key of their own: the right password, which clears the other, must not
 * give whoever knows it fresh guesses.
 */
export async function confirmSignIn(code: string) {
  const waiting = await readWaiting()
  const [account] = waiting ? await accountWhere(eq(accounts.id, waiting.accountId)) : []
  if (!account?.asksCode || waiting?.tag !== tagOf(account.passwordHash)) return '/sign-in'
  const from = await origin(account.loginName)
  const by = await countedGuess(
    [`code:${account.id}@${from.deviceKey}`, `address:${from.address}@${from.deviceKey}`],
    () => takeCode(account.id, code),
  )
  if (!by) {
    await record(account, from, { action: 'signIn', outcome: 'refused', by: 'code' })
    throw new RuleError(
      'Mã chưa đúng hoặc đã dùng rồi. Đồng chí chờ ứng dụng hiện mã mới rồi nhập lại; vẫn không được thì xem giờ của điện thoại có đúng không.',
      'code',
    )
  }
  await endWaiting()
  await open(account, from, by)
  // Whoever has no phone at hand sees what is left, and switches the second step off if it is lost.
  return by === 'recovery' ? '/account/two-step' : '/'
}

const accountWhere = (asked: ReturnType<typeof eq>) =>
  db
    .select({
      id: accounts.id,
      loginName: accounts.loginName,
      passwordHash: accounts.passwordHash,
      path: accounts.orgPath,
      asksCode: sql<boolean>`${secondSteps.accountId} is not null`,
    })
    .from(accounts)
    .leftJoin(secondSteps, eq(secondSteps.accountId, accounts.id))
    .where(and(asked, isNull(accounts.closedAt)))

async function open(account: Account, from: Origin, by?: 'app' | 'recovery') {
  await record(account, from, { action: 'signIn', by })
  await db.update(accounts).set({ lastSignInAt: sql`now()` }).where(eq(accounts.id, account.id))
  await rememberDevice(account.loginName)
  await openSession(account.id, from)
}

type Entry = {
  action: 'signIn' | 'signIn.asked'
  outcome?: 'done' | 'refused'
  by?: 'app' | 'recovery' | 'code'
}

const record = (account: Account | undefined, from: Origin, { action, outcome = 'done', by }: Entry) =>
  db.insert(auditEntries).values({
    accountId: account?.id,
    action,
    subject: `accounts:${account?.id ?? '-'}`,
    orgPath: account?.path ?? '',
    outcome,
    detail: by ? { address: from.address, by } : { address: from.address },
  })
