import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { cache } from 'react'
import { byKey, type Tx } from '@/db/client'
import { accounts, grants, organisations, sessions } from '@/db/schema'
import { env, isSecure } from '@/lib/core/env'
import { businessDay, getSettings } from '@/lib/core/settings'
import type { Grant, Viewer } from './policy'

export type Session = {
  id: string
  mustChangePassword: boolean
  /** In any case, however much it is used; milliseconds since 1970. */
  expiresAt: number
  /** Đang làm việc cho: only chooses the default place; rights are the union of all grants. */
  acting: ActingGrant | undefined
  /** All grants in force with the names of their organisations, to choose from. */
  held: ActingGrant[]
  /** Thông báo mới: how many were not seen, up to MOST_NEW; those out of reach by now are counted too. */
  newNotices: number
  viewer: Viewer
}
export type ActingGrant = Grant & { orgName: string }

/** next-auth's own cookie; Secure and host-bound only where the public address is https. */
export const COOKIE = isSecure ? '__Host-next-auth.session-token' : 'next-auth.session-token'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Beyond it the band says "Hơn 99" in any case. */
const MOST_NEW = 200

const grantsOfSession = byKey
  .select({
    accountId: accounts.id,
    memberId: accounts.memberId,
    fullName: accounts.fullName,
    mustChangePassword: accounts.mustChangePassword,
    actingGrantId: sessions.grantId,
    expiresAt: sessions.expiresAt,
    isFresh: sql<boolean>`${sessions.seenAt} > now() - interval '1 minute'`,
    grantId: grants.id,
    role: grants.role,
    orgId: grants.orgId,
    path: grants.orgPath,
    substitutesFor: grants.substitutesFor,
    decision: grants.decision,
    newNotices: sql<number>`(select count(*)::int from
      (select from notices where account_id = ${accounts.id} and not is_seen limit ${MOST_NEW}) n)`,
    orgName: sql<string>`CASE WHEN ${organisations.kind} IN ('top', 'grassroots', 'section')
      THEN ${organisations.committeeName} ELSE ${organisations.shortName} END`,
  })
  .from(sessions)
  .innerJoin(accounts, eq(accounts.id, sessions.accountId))
  .leftJoin(
    grants,
    and(
      eq(grants.accountId, accounts.id),
      lte(grants.startsOn, sql.placeholder('today')),
      or(isNull(grants.endsOn), gte(grants.endsOn, sql.placeholder('today'))),
    ),
  )
  .leftJoin(organisations, eq(organisations.id, grants.orgId))
  .where(
    and(
      eq(sessions.id, sql.placeholder('id')),
      isNull(sessions.revokedAt),
      isNull(accounts.closedAt),
      gt(sessions.expiresAt, sql`now()`),
      gt(sessions.seenAt, sql`now() - make_interval(mins => ${sql.placeholder('idle')}::int)`),
    ),
  )
  .orderBy(grants.id)
  .prepare('grants_of_session')

/** Opening next-auth's sealed cookie costs more than reading the row, and the row alone decides: done once a process. */
const opened = new Map<string, string>()
const MOST_OPENED = 5_000

async function sessionIdIn(cookie: string) {
  const known = opened.get(cookie)
  if (known) return known
  const token = await decode({ token: cookie, secret: env.authSecret }).catch(() => null)
  if (typeof token?.sid !== 'string') return undefined
  const id = hashOf(token.sid)
  if (opened.size >= MOST_OPENED) opened.clear()
  opened.set(cookie, id)
  return id
}

/** A little longer than the session: its row alone decides, and whoever comes too late is still known (`lapsedAccount`). */
const AFTERWARDS = 3600

/** Whose session it was that ended by time alone, not long ago; undefined once ended on purpose or the account closed. */
export async function lapsedAccount(): Promise<number | undefined> {
  const cookie = (await cookies()).get(COOKIE)?.value
  const id = cookie && (await sessionIdIn(cookie))
  if (!id) return undefined
  const [row] = await byKey
    .select({ accountId: sessions.accountId })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.id, id),
        isNull(sessions.revokedAt),
        isNull(accounts.closedAt),
        gt(sessions.expiresAt, sql`now() - make_interval(secs => ${AFTERWARDS})`),
      ),
    )
  return row?.accountId
}

/** The session of this request, read from the database each time: a revoked one or a changed role counts at once. */
export const getSession = cache(async (): Promise<Session | undefined> => {
  const cookie = (await cookies()).get(COOKIE)?.value
  if (!cookie) return undefined
  const id = await sessionIdIn(cookie)
  if (!id) return undefined
  const rows = await grantsOfSession.execute({
    id,
    today: await businessDay(),
    idle: (await getSettings()).idleMinutes,
  })
  const [first] = rows
  if (!first) return undefined
  if (!first.isFresh) await byKey.update(sessions).set({ seenAt: sql`now()` }).where(eq(sessions.id, id))
  const { accountId, memberId, fullName, mustChangePassword, actingGrantId, newNotices, expiresAt } = first
  const held = rows.flatMap(({ grantId, role, orgId, path, substitutesFor, decision, orgName }) =>
    grantId && role && orgId && path
      ? [{ id: grantId, role, orgId, path, substitutesFor, decision, orgName: orgName ?? '' }]
      : [],
  )
  return {
    id,
    mustChangePassword,
    expiresAt: expiresAt.getTime(),
    acting: actingAmong(held, actingGrantId),
    held,
    newNotices,
    viewer: { accountId, memberId, fullName, grants: held.map(({ orgName: _, ...grant }) => grant) },
  }
})

/** The grant chosen for this session, else the first. */
const actingAmong = <Held extends { id: number }>(held: Held[], chosen: number | null) =>
  held.find(({ id }) => id === chosen) ?? held[0]

/** The organisation the viewer works for now; the default place of lists and new things. */
export async function actingGrant(): Promise<ActingGrant | undefined> {
  return (await getSession())?.acting
}

type Gate = (tx: Tx) => Promise<boolean>

/**
 * Opens a session: a row in the database and next-auth's cookie that names it. `mayOpen` holds the account until the
 * row is there, so that whoever ends its sessions meanwhile ends this one too.
 */
export async function openSession(
  accountId: number,
  from: { address: string; device: string },
  mayOpen: Gate = async () => true,
) {
  const token = randomBytes(32).toString('base64url')
  const { sessionHours } = await getSettings()
  const seconds = sessionHours * 3600
  const isOpen = await byKey.transaction(async (tx) => {
    if (!(await mayOpen(tx))) return false
    await tx.insert(sessions).values({
      id: hashOf(token),
      accountId,
      expiresAt: new Date(Date.now() + seconds * 1000),
      address: from.address,
      device: from.device.slice(0, 200),
    })
    return true
  })
  if (!isOpen) return false
  const value = await encode({ token: { sid: token }, secret: env.authSecret, maxAge: seconds + AFTERWARDS })
  ;(await cookies()).set(COOKIE, value, {
    httpOnly: true,
    secure: isSecure,
    sameSite: 'lax',
    path: '/',
    maxAge: seconds + AFTERWARDS,
  })
  return true
}

export async function closeSession() {
  const session = await getSession()
  if (session) await byKey.update(sessions).set({ revokedAt: sql`now()` }).where(eq(sessions.id, session.id))

  const jar = await cookies()
  // A browser does not listen to what a host-bound cookie is told without its marks, not even to its end.
  jar.delete({ name: COOKIE, path: '/', secure: isSecure })
}
