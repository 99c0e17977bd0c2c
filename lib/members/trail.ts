import 'server-only'
import { and, eq, gt, min, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members, memberships } from '@/db/schema'
import type { Day } from '@/lib/core/dates'

type Kind = 'orgId' | 'standing' | 'status'

/**
 * From when the trail holds the cell, standing or status of today: what is told late may begin as early as that, whatever
 * of another kind changed since. The database cuts the trail there.
 */
export async function heldSince(tx: Tx, memberId: number, kind: Kind): Promise<Day> {
  const own = eq(memberships.memberId, memberId)
  const [other] = await tx
    .select({ until: sql<Day | null>`max(${memberships.endsOn})` })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(and(own, ne(memberships[kind], members[kind])))
  const [held] = await tx
    .select({ on: min(memberships.startsOn) })
    .from(memberships)
    .where(and(own, other?.until ? gt(memberships.startsOn, other.until) : undefined))
  if (!held?.on) throw new Error(`member ${memberId} has no trail`)
  return held.on
}
