import 'server-only'
import { and, eq, isNull, notExists, sql } from 'drizzle-orm'
import { type Db, db, type Tx } from '@/db/client'
import { accounts, auditEntries, secondSteps } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'
import { origin, rememberDevice } from './device'
import { tagOf } from './passwords'
import { endWaiting, guessCode, keepWaiting, readWaiting, wrongCode } from './second-step'
import { closeSession, openSession } from './session'
import { checkPassword } from './throttle-store'

type Account = { id: number; loginName: string; passwordHash: string; path: string }
type Origin = Awaited<ReturnType<typeof origin>>

/** What was typed no longer counts; the page says so. */
const ANEW = '/sign-in?again=1'

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
  if (!account.asksCode) return (await open(account, from)) ? '/' : ANEW
  // Whoever types another name means to change: the session still open in this browser would answer for the code.
  await closeSession()
  await keepWaiting(account)
  await record(account, from, { action: 'signIn.asked' })
  return '/sign-in/code'
}

/** The second step. */
export async function confirmSignIn(code: string) {
  const waiting = await readWaiting()
  const [account] = waiting ? await accountWhere(eq(accounts.id, waiting.accountId)) : []
  if (!account?.asksCode || waiting?.tag !== tagOf(account.passwordHash)) return ANEW
  const from = await origin(account.loginName)
  const by = await guessCode(account.id, from, code)
  if (!by) {
    await record(account, from, { action: 'signIn', outcome: 'refused', by: 'code' })
    throw wrongCode()
  }
  await endWaiting()
  if (!(await open(account, from, by))) return ANEW
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

/**
 * The account was read before the password waited its turn: it opens only if it still is the one that was checked, not
 * closed, its password not reset, its second step not switched on meanwhile.
 */
async function open(account: Account, from: Origin, by?: 'app' | 'recovery') {
  const isOpen = await openSession(account.id, from, async (tx) => {
    const same = await tx
      .update(accounts)
      .set({ lastSignInAt: sql`now()` })
      .where(
        and(
          eq(accounts.id, account.id),
          eq(accounts.passwordHash, account.passwordHash),
          isNull(accounts.closedAt),
          by
            ? undefined
            : notExists(tx.select().from(secondSteps).where(eq(secondSteps.accountId, accounts.id))),
        ),
      )
      .returning({ id: accounts.id })
    if (same.length > 0) await record(account, from, { action: 'signIn', by }, tx)
    return same.length > 0
  })
  if (isOpen) await rememberDevice(account.loginName)
  return isOpen
}

type Entry = {
  action: 'signIn' | 'signIn.asked'
  outcome?: 'done' | 'refused'
  by?: 'app' | 'recovery' | 'code'
}

const record = (
  account: Account | undefined,
  from: Origin,
  { action, outcome = 'done', by }: Entry,
  to: Db | Tx = db,
) =>
  to.insert(auditEntries).values({
    accountId: account?.id,
    action,
    subject: `accounts:${account?.id ?? '-'}`,
    orgPath: account?.path ?? '',
    outcome,
    detail: by ? { address: from.address, by } : { address: from.address },
  })
