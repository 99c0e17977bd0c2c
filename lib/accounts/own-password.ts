import 'server-only'
import { eq, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, auditEntries, organisations } from '@/db/schema'
import { hashPassword, verifyPassword } from '@/lib/auth/passwords'
import type { Session } from '@/lib/auth/session'
import { checkPassword } from '@/lib/auth/throttle-store'
import { RuleError } from '@/lib/core/errors'
import { revokeOtherSessions } from './load'
import { assertGoodPassword } from './rules'

export async function ownAccount({ viewer }: Session) {
  const [found] = await db
    .select({
      id: accounts.id,
      path: accounts.orgPath,
      loginName: accounts.loginName,
      fullName: accounts.fullName,
      passwordHash: accounts.passwordHash,
    })
    .from(accounts)
    .where(eq(accounts.id, viewer.accountId))
  if (!found) throw new Error('a session without an account')
  return found
}

/** Names of the places above the account: what a neighbour would try first. */
async function placeWords(path: string) {
  const ids = path.split('/').filter(Boolean).map(Number)
  const places = await db
    .select({ placeName: organisations.placeName, shortName: organisations.shortName })
    .from(organisations)
    .where(inArray(organisations.id, ids))
  return places.flatMap(({ placeName, shortName }) => [placeName, shortName])
}

/** Someone at an unlocked screen guesses no faster here than on the sign-in page. */
export async function verifyOwnPassword(session: Session, password: string) {
  const { id, passwordHash } = await ownAccount(session)
  if (!(await checkPassword([`own:${id}`], passwordHash, password)))
    throw new RuleError('Mật khẩu hiện tại chưa đúng.', 'currentPassword')
}

/** Every other session ends with the old password. */
export async function setOwnPassword(session: Session, password: string) {
  const account = await ownAccount(session)
  assertGoodPassword(password, [account.loginName, account.fullName, ...(await placeWords(account.path))])
  if (await verifyPassword(account.passwordHash, password))
    throw new RuleError('Mật khẩu mới phải khác mật khẩu đang dùng.', 'newPassword')
  const passwordHash = await hashPassword(password)
  await db.transaction(async (tx) => {
    await tx
      .update(accounts)
      .set({ passwordHash, mustChangePassword: false, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, account.id))
    await revokeOtherSessions(tx, session)
    await tx.insert(auditEntries).values({
      accountId: account.id,
      action: 'accounts.changePassword',
      subject: `accounts:${account.id}`,
      orgPath: account.path,
    })
  })
}
