import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetings, minutes, organisations, scoreLists } from '@/db/schema'
import type { Day } from '@/lib/core/dates'

/** The finished minutes of a meeting with the newest review of their score, locked until the transaction ends. */
export async function lockScore(tx: Tx, meetingId: number) {
  const [found] = await tx
    .select({
      id: minutes.meetingId,
      minutesId: minutes.id,
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
    .for('no key update', { of: minutes })
  return found
}

/** The committee whose list is issued; two who issue at once wait for each other. */
export async function lockPlace(tx: Tx, orgId: number) {
  const [found] = await tx
    .select({
      id: organisations.id,
      path: organisations.path,
      name: organisations.name,
      kind: organisations.kind,
    })
    .from(organisations)
    .where(eq(organisations.id, orgId))
    .for('no key update')
  return found && found.kind !== 'cell' ? found : undefined
}

/** Danh sách tổng hợp of a month: one, whose papers are its versions. */
export async function scoreListOf(tx: Tx, orgId: number, month: Day) {
  await tx.insert(scoreLists).values({ orgId, month }).onConflictDoNothing()
  const [found] = await tx
    .select({ id: scoreLists.id })
    .from(scoreLists)
    .where(and(eq(scoreLists.orgId, orgId), eq(scoreLists.month, month)))
  if (!found) throw new Error('list not made')
  return found.id
}
