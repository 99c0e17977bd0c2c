import 'server-only'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetings, minutes, organisations, scoreLists } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'

/** Finished minutes with the newest review of their score, locked until the transaction ends. */
const lockedScores = (tx: Tx, which: SQL | undefined) =>
  tx
    .select({
      id: minutes.meetingId,
      minutesId: minutes.id,
      orgId: minutes.orgId,
      cell: organisations.shortName,
      month: meetings.month,
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
    .where(which)
    .orderBy(minutes.id)
    .for('no key update', { of: minutes })
export type LockedScore = Awaited<ReturnType<typeof lockedScores>>[number]

export async function lockScore(tx: Tx, meetingId: number) {
  const [found] = await lockedScores(tx, eq(minutes.meetingId, meetingId))
  return found
}

/** All of them, or none where one is out of the viewer's reach. */
export async function lockScores(tx: Tx, viewer: Viewer, meetingIds: readonly number[]) {
  const ids = [...new Set(meetingIds)]
  const found = await lockedScores(
    tx,
    and(inArray(minutes.meetingId, ids), scope(viewer, 'scores.review', { path: minutes.orgPath })),
  )
  return found.length === ids.length ? found : undefined
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
