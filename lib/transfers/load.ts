import 'server-only'
import { and, asc, eq, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { exemptions, members, organisations, proposals, transfers } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { memberById } from '@/lib/members/load'
import { staying, underWay } from './conditions'
import type { Level } from './rules/line'

/** The transfer with what its rules need, locked until the transaction ends; `side` says whose place is asked for. */
export async function lockTransfer(tx: Tx, transferId: number, side: 'from' | 'to' | 'turn') {
  const [found] = await tx.select().from(transfers).where(eq(transfers.id, transferId)).for('no key update')
  if (!found) return undefined
  const path = { from: found.orgPath, to: found.toPath, turn: found.atPath }[side]
  return path === null ? undefined : { ...found, path }
}
export type LockedTransfer = NonNullable<Awaited<ReturnType<typeof lockTransfer>>>

/** How the member stands while the transfer is under way; nobody of the register: a newcomer. */
export async function statusOf(tx: Tx, memberId: number | null) {
  if (memberId === null) return null
  const [found] = await tx.select({ status: members.status }).from(members).where(eq(members.id, memberId))
  return found?.status ?? null
}

/** To place somebody: the receiving cell before the transfer, in the order of whoever ends or moves that cell. */
export async function lockArrival(tx: Tx, transferId: number, viewer: Viewer) {
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .innerJoin(transfers, eq(transfers.toOrgId, organisations.id))
    .where(
      and(eq(transfers.id, transferId), scope(viewer, 'transfers.receive', { path: organisations.path })),
    )
    .for('share', { of: organisations })
  return lockTransfer(tx, transferId, 'to')
}

/** An organisation and those above it, itself first. */
export async function lineOf(tx: Tx, path: string): Promise<Level[]> {
  const ids = path.split('/').filter(Boolean).map(Number)
  const rows = await tx
    .select({ id: organisations.id, path: organisations.path, kind: organisations.kind })
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .orderBy(asc(organisations.path))
  return rows.reverse()
}

/** What besides the member's own row decides whether a transfer may begin. */
export async function conditionsOf(from: Db | Tx, memberId: number, today: Day) {
  const begun = await from
    .select({ id: transfers.id })
    .from(transfers)
    .where(and(eq(transfers.memberId, memberId), underWay))
  const stays = await from
    .select({ id: transfers.id })
    .from(transfers)
    .where(and(eq(transfers.memberId, memberId), ne(transfers.direction, 'in'), staying))
  const exempt = await from
    .select({ id: exemptions.id })
    .from(exemptions)
    .where(
      and(
        eq(exemptions.memberId, memberId),
        lte(exemptions.startsOn, today),
        or(isNull(exemptions.endsOn), gte(exemptions.endsOn, today)),
      ),
    )
  const considered = await from
    .select({ id: proposals.id })
    .from(proposals)
    .where(
      and(
        eq(proposals.memberId, memberId),
        eq(proposals.state, 'waiting'),
        inArray(proposals.kind, ['discipline', 'removal', 'leaving']),
      ),
    )
  return {
    isExempt: exempt.length > 0,
    isUnderWay: begun.length > 0,
    isStaying: stays.length > 0,
    isConsidered: considered.length > 0,
  }
}

/** A member with what decides whether a transfer may begin, locked. */
export async function subjectOf(tx: Tx, memberId: number, today: Day) {
  const member = await memberById(tx, memberId)
  return member && { ...member, ...(await conditionsOf(tx, memberId, today)) }
}
