import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetings, minutes, organisations } from '@/db/schema'

/** The finished minutes of a meeting with the newest review of their score, locked until the transaction ends. */
export async function lockScore(tx: Tx, meetingId: number) {
  const [found] = await tx
    .select({
      id: minutes.meetingId,
      orgId: minutes.orgId,
      path: minutes.orgPath,
      status: minutes.status,
      outcome: minutes.outcome,
      committee: sql<string>`coalesce((select p.committee_name from organisations p where p.id = ${organisations.parentId}), '')`,
      /** The newest review stands for the version: whoever saw an older one is told. */
      version: sql<number>`coalesce((select max(r.id) from score_reviews r where r.meeting_id = ${minutes.meetingId}), 0)::int`,
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .where(eq(minutes.meetingId, meetingId))
    .for('update', { of: minutes })
  return found
}
