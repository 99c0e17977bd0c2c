import 'server-only'
import { and, count, desc, eq, gte, isNotNull, max, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, digests, mailChoices, settingChanges } from '@/db/schema'
import { canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import { getSettings } from '@/lib/core/settings'
import { kindsFor } from '@/lib/notices/hearers'
import { hasPassword } from './config'

/** Own choice, and what there is to choose; undefined while the portal sends no mail, or for whom there is nothing. */
export async function getOwnMail(viewer: Viewer) {
  const { mail } = await getSettings()
  const offered = kindsFor(viewer)
  if (!mail || offered.length === 0) return undefined
  const [chosen] = await db
    .select({
      address: mailChoices.address,
      kinds: mailChoices.kinds,
      isConfirmed: mailChoices.isConfirmed,
    })
    .from(mailChoices)
    .where(eq(mailChoices.accountId, viewer.accountId))
  return { offered, chosen }
}

const ofViewer = (viewer: Viewer) => scope(viewer, 'settings.update', { path: accounts.orgPath })

/** For the administrator: the server without its password, who changed it, and how the sending goes. */
export async function getMailServer(viewer: Viewer) {
  if (!canSomewhere(viewer, 'settings.update')) return undefined
  const [{ mail }, isPasswordSet, changes, [sent], waiting] = await Promise.all([
    getSettings(),
    hasPassword(db),
    db
      .select({ id: settingChanges.id, who: accounts.fullName, changedOn: settingChanges.changedOn })
      .from(settingChanges)
      .innerJoin(accounts, eq(accounts.id, settingChanges.changedBy))
      .where(
        and(
          eq(settingChanges.key, 'mail'),
          scope(viewer, 'settings.update', { path: settingChanges.orgPath }),
        ),
      )
      .orderBy(desc(settingChanges.id)),
    db
      .select({ lastAt: max(digests.sentAt) })
      .from(digests)
      .innerJoin(accounts, eq(accounts.id, digests.accountId))
      .where(ofViewer(viewer)),
    db
      .select({
        problem: digests.problem,
        state: digests.state,
        many: count(),
        nextTryAt: sql<Date>`min(${digests.nextTryAt})`.mapWith(digests.nextTryAt),
      })
      .from(digests)
      .innerJoin(accounts, eq(accounts.id, digests.accountId))
      .where(and(ofViewer(viewer), troubled()))
      .groupBy(digests.problem, digests.state),
  ])
  return { mail, isPasswordSet, changes, lastSentAt: sent?.lastAt ?? null, waiting }
}

export type Unsent = NonNullable<Awaited<ReturnType<typeof getMailServer>>>['waiting'][number]

/** Could not be sent, or not yet; what was given up is told of for a week. */
const troubled = () =>
  and(
    isNotNull(digests.problem),
    or(
      eq(digests.state, 'waiting'),
      and(eq(digests.state, 'failed'), gte(digests.createdAt, sql`now() - interval '7 days'`)),
    ),
  )

/** Letters that could not be sent, for the administrator's first page. */
export async function countUnsent(viewer: Viewer) {
  if (!canSomewhere(viewer, 'settings.update')) return 0
  const [row] = await db
    .select({ many: count() })
    .from(digests)
    .innerJoin(accounts, eq(accounts.id, digests.accountId))
    .where(and(ofViewer(viewer), troubled()))
  return row?.many ?? 0
}
