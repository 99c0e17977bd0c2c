import 'server-only'
import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { exemptions, members, memberships } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { rankOf } from '@/lib/members/rank'
import { inCell } from '@/lib/members/rules'
import { isOfCommittee, isOnCommittee, type MeetingKind } from './rules/kinds'
import type { Registered } from './rules/roll'

/**
 * The members of a cell as they count on a day, by the trail of where they stood: whoever came, left, was recognised or
 * exempted later is what he was on the evening, however late its minutes are written. Chi ủy summons its own members only,
 * bí thư first, as they stand on every paper of the chi ủy.
 */
export async function registerOn(
  from: Db | Tx,
  cellId: number,
  day: Day,
  kind: MeetingKind = 'regular',
): Promise<Registered[]> {
  const rows = await from
    .select({
      memberId: members.id,
      name: members.fullName,
      position: members.position,
      standing: memberships.standing,
      status: memberships.status,
      isExempt: sql<boolean>`exists (${from
        .select({ one: sql`1` })
        .from(exemptions)
        .where(
          and(
            eq(exemptions.memberId, members.id),
            lte(exemptions.startsOn, day),
            or(isNull(exemptions.endsOn), gte(exemptions.endsOn, day)),
          ),
        )})`,
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(
      and(
        eq(memberships.orgId, cellId),
        inArray(memberships.status, inCell),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
        or(isNull(members.admittedOn), lte(members.admittedOn, day)),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
  const summoned = isOfCommittee(kind)
    ? rows
        .filter(({ position }) => isOnCommittee(position))
        .toSorted((one, other) => rankOf(one.position) - rankOf(other.position))
    : rows
  return summoned.map(({ status, ...member }) => ({
    ...member,
    isElsewhere: status === 'elsewhere',
    isSuspended: status === 'suspended',
  }))
}
