import 'server-only'
import { and, eq, gt, min, ne, notInArray, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members, memberships } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { inCell } from './rules'

type Kind = 'orgId' | 'standing' | 'status'

/**
 * From when the trail holds the cell, standing or status of today: what is told late may begin as early as that, whatever
 * of another kind changed since. Whoever had left is in the cell since coming back. The database cuts the trail there.
 */
export async function heldSince(tx: Tx, memberId: number, kind: Kind): Promise<Day> {
  const own = eq(memberships.memberId, memberId)
  const [other] = await tx
    .select({ until: sql<Day | null>`max(${memberships.endsOn})` })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(
      and(
        own,
        or(
          ne(memberships[kind], members[kind]),
          kind === 'orgId' ? notInArray(memberships.status, inCell) : undefined,
        ),
      ),
    )
  const [held] = await tx
    .select({ on: min(memberships.startsOn) })
    .from(memberships)
    .where(and(own, other?.until ? gt(memberships.startsOn, other.until) : undefined))
  if (!held?.on) throw new Error(`member ${memberId} has no trail`)
  return held.on
}
