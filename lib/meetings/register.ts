import 'server-only'
import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { exemptions, members } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { isCurrent } from '@/lib/members/conditions'
import { isOfCommittee, isOnCommittee, type MeetingKind } from './rules/kinds'
import type { Registered } from './rules/roll'

/**
 * The members of a cell as they count on a day: standing, exemption in force, temporary activity elsewhere. Who was
 * admitted later is not among them. Chi ủy summons its own members only.
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
      standing: members.standing,
      status: members.status,
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
    .from(members)
    .where(
      and(eq(members.orgId, cellId), isCurrent, or(isNull(members.admittedOn), lte(members.admittedOn, day))),
    )
    .orderBy(asc(members.sortName), asc(members.id))
  const summoned = isOfCommittee(kind) ? rows.filter(({ position }) => isOnCommittee(position)) : rows
  return summoned.map(({ status, ...member }) => ({
    ...member,
    isElsewhere: status === 'elsewhere',
    isSuspended: status === 'suspended',
  }))
}
