import 'server-only'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accounts, members, organisations, sessions } from '@/db/schema'
import type { Session } from '@/lib/auth/session'
import { loginNameFor } from './rules'

export async function placeById(tx: Tx, id: number) {
  const [found] = await tx
    .select({ id: organisations.id, path: organisations.path, kind: organisations.kind })
    .from(organisations)
    .where(and(eq(organisations.id, id), isNull(organisations.endedOn)))
    .for('share')
  return found
}

export async function accountById(tx: Tx, id: number) {
  const [found] = await tx
    .select({
      id: accounts.id,
      path: accounts.orgPath,
      fullName: accounts.fullName,
      memberId: accounts.memberId,
      closedAt: accounts.closedAt,
    })
    .from(accounts)
    .where(eq(accounts.id, id))
    .for('no key update')
  return found
}

/** Who stands behind an account, held so that he does not leave meanwhile. */
export async function personById(tx: Tx, memberId: number) {
  const [found] = await tx
    .select({ path: members.orgPath, status: members.status })
    .from(members)
    .where(eq(members.id, memberId))
    .for('share')
  return found
}

export const revokeSessions = (tx: Tx, accountId: number) =>
  tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.revokedAt)))

/** Every session of the account but the one at hand. */
export const revokeOtherSessions = (tx: Tx, { id, viewer }: Session) =>
  tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.accountId, viewer.accountId), ne(sessions.id, id), isNull(sessions.revokedAt)))

export async function freeLoginName(tx: Tx, fullName: string) {
  const base = loginNameFor(fullName)
  const taken = await tx
    .select({ loginName: accounts.loginName })
    .from(accounts)
    .where(sql`starts_with(${accounts.loginName}, ${base})`)
  return loginNameFor(fullName, (name) => taken.some(({ loginName }) => loginName === name))
}
