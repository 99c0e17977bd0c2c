import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, auditEntries, calendarFeeds, grants } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Session } from '@/lib/auth/session'
import { ownEntry } from '@/lib/core/action-log'
import { businessDay } from '@/lib/core/settings'

const TOKEN = /^[\w-]{43}$/
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

const revoke = { revokedAt: sql`now()` }
const inForceOf = (accountId: number) =>
  and(eq(calendarFeeds.accountId, accountId), isNull(calendarFeeds.revokedAt))

/** A new secret address for the own calendar; the one before stops at once. */
export async function createOwnFeed({ viewer: { accountId } }: Session): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.transaction(async (tx) => {
    // One after another for one account, so that two clicks leave one address.
    await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for('no key update')
    await tx.update(calendarFeeds).set(revoke).where(inForceOf(accountId))
    await tx.insert(calendarFeeds).values({ accountId, tokenHash: hashOf(token) })
    await tx.insert(auditEntries).values(ownEntry('feeds.create', accountId))
  })
  return token
}

export async function revokeOwnFeed({ viewer: { accountId } }: Session) {
  await db.transaction(async (tx) => {
    await tx.update(calendarFeeds).set(revoke).where(inForceOf(accountId))
    await tx.insert(auditEntries).values(ownEntry('feeds.revoke', accountId))
  })
}

/** Whose calendar an address is, with the grants of today; undefined once revoked, the account closed or reset. */
export async function viewerOfFeed(token: string): Promise<Viewer | undefined> {
  if (!TOKEN.test(token)) return undefined
  const today = await businessDay()
  const rows = await db
    .select({
      accountId: accounts.id,
      memberId: accounts.memberId,
      fullName: accounts.fullName,
      id: grants.id,
      role: grants.role,
      orgId: grants.orgId,
      path: grants.orgPath,
    })
    .from(calendarFeeds)
    .innerJoin(accounts, eq(accounts.id, calendarFeeds.accountId))
    .leftJoin(
      grants,
      and(
        eq(grants.accountId, accounts.id),
        lte(grants.startsOn, today),
        or(isNull(grants.endsOn), gte(grants.endsOn, today)),
      ),
    )
    .where(
      and(
        eq(calendarFeeds.tokenHash, hashOf(token)),
        isNull(calendarFeeds.revokedAt),
        isNull(accounts.closedAt),
        eq(accounts.mustChangePassword, false),
      ),
    )
  const [first] = rows
  if (!first) return undefined
  const { accountId, memberId, fullName } = first
  const held = rows.flatMap(({ id, role, orgId, path }) =>
    id && role && orgId && path ? [{ id, role, orgId, path }] : [],
  )
  return { accountId, memberId, fullName, grants: held }
}
