import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { attendances, meetings } from '@/db/schema'
import { isSettled } from './conditions'
import type { Attended } from './rules/absences'

/** Regular meetings of the year by member, the oldest first; of members already found in reach. */
export async function rollsOf(memberIds: readonly number[], year: number) {
  const found = new Map<number, Attended[]>()
  if (memberIds.length === 0) return found
  const rows = await db
    .select({
      memberId: attendances.memberId,
      heldOn: attendances.heldOn,
      state: attendances.state,
      isExempt: attendances.isExempt,
      isSettled,
    })
    .from(attendances)
    .innerJoin(meetings, and(eq(meetings.id, attendances.meetingId), eq(meetings.kind, 'regular')))
    .where(
      and(
        inArray(attendances.memberId, [...memberIds]),
        sql`${attendances.heldOn} BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}`,
      ),
    )
    .orderBy(attendances.heldOn)
  for (const { memberId, ...row } of rows)
    if (memberId !== null) found.set(memberId, [...(found.get(memberId) ?? []), row])
  return found
}
