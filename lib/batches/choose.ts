import 'server-only'
import { and, asc, count, eq, gte, inArray, lt, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { batches, batchItems, meetings, minutes, organisations } from '@/db/schema'
import { type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { mayReadMinutes } from '@/lib/meetings/may-read'

/** The place that is printed for. */
export async function placeOf(tx: Tx, orgId: number) {
  const [found] = await tx
    .select({ id: organisations.id, path: organisations.path, kind: organisations.kind })
    .from(organisations)
    .where(eq(organisations.id, orgId))
  return found
}
type Period = { startsOn: Day; before: Day }

/** Finished minutes of the period that the viewer may read, from cell to cell, then by day. */
const chosen = (viewer: Viewer, path: string, { startsOn, before }: Period) =>
  and(
    within(minutes.orgPath, path),
    ne(minutes.status, 'draft'),
    gte(meetings.month, startsOn),
    lt(meetings.month, before),
    mayReadMinutes(viewer) ?? sql`false`,
  )

export async function countChosen(tx: Tx, viewer: Viewer, path: string, period: Period) {
  const [row] = await tx
    .select({ found: count() })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(chosen(viewer, path, period))
  return row?.found ?? 0
}

export async function addChosen(tx: Tx, viewer: Viewer, path: string, period: Period, batchId: number) {
  await tx.insert(batchItems).select(
    tx
      .select({
        batchId: sql<number>`${batchId}::integer`.as('batch_id'),
        position:
          sql<number>`row_number() over (order by ${minutes.orgPath}, ${meetings.heldOn}, ${minutes.id})::integer`.as(
            'position',
          ),
        minutesId: sql<number>`${minutes.id}`.as('minutes_id'),
      })
      .from(minutes)
      .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
      .where(chosen(viewer, path, period))
      .orderBy(asc(minutes.orgPath), asc(meetings.heldOn), asc(minutes.id)),
  )
}

export async function countRunning(tx: Tx, accountId: number) {
  const [row] = await tx
    .select({ running: count() })
    .from(batches)
    .where(and(eq(batches.accountId, accountId), inArray(batches.state, ['queued', 'running'])))
  return row?.running ?? 0
}
