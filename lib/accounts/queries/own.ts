import 'server-only'
import { and, desc, eq, gt, inArray, isNull, lte, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, auditEntries, organisations, secondSteps, sessions } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'

/** Thiết bị đang đăng nhập of the viewer's own account. */
export async function listOwnSessions(viewer: Viewer) {
  return db
    .select({
      id: sessions.id,
      device: sessions.device,
      address: sessions.address,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, viewer.accountId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(sessions.seenAt))
}

/** Lần đăng nhập trước: the newest session before this one. */
export async function getSignInBefore(viewer: Viewer, sessionId: string) {
  const [found] = await db
    .select({ at: sessions.createdAt, address: sessions.address })
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, viewer.accountId),
        ne(sessions.id, sessionId),
        lte(
          sessions.createdAt,
          sql`coalesce((SELECT this.created_at FROM sessions this WHERE this.id = ${sessionId}), now())`,
        ),
      ),
    )
    .orderBy(desc(sessions.createdAt))
    .limit(1)
  return found
}

export async function getOwnAccount(viewer: Viewer) {
  const [found] = await db
    .select({ loginName: accounts.loginName, organisation: organisations.name })
    .from(accounts)
    .innerJoin(organisations, eq(organisations.id, accounts.orgId))
    .where(eq(accounts.id, viewer.accountId))
  return found
}

/** Since when the second step of the viewer's own account is on, and how many recovery codes are left. */
export async function getOwnSecondStep(viewer: Viewer) {
  const [found] = await db
    .select({
      since: secondSteps.createdAt,
      codesLeft: sql<number>`cardinality(${secondSteps.recoverySeals})`,
    })
    .from(secondSteps)
    .where(eq(secondSteps.accountId, viewer.accountId))
  return found
}

/** Who runs the command on the server has no account. */
const SERVER = 'quản trị máy chủ'

/** When and by whom the second step of the viewer's own account was switched off last. */
export async function getSecondStepOff(viewer: Viewer) {
  const [found] = await db
    .select({ at: auditEntries.at, by: auditEntries.accountId, name: accounts.fullName })
    .from(auditEntries)
    .leftJoin(accounts, eq(accounts.id, auditEntries.accountId))
    .where(
      and(
        eq(auditEntries.subject, `accounts:${viewer.accountId}`),
        inArray(auditEntries.action, ['secondStep.off', 'secondStep.takeOff', 'secondStep.reset']),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(1)
  return found && { at: found.at, by: found.by === viewer.accountId ? undefined : (found.name ?? SERVER) }
}
