import 'server-only'
import { and, eq, ne, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { corrections, meetings, minutes, organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { mayReadMinutes } from '@/lib/meetings/may-read'
import { paperSourceOf } from '@/lib/meetings/paper-source'

/** Completed minutes that the viewer may read, with what their papers say. */
export async function getExtracted(viewer: Viewer, meetingId: number) {
  const [found] = await byKey
    .select({
      id: minutes.id,
      meetingId: minutes.meetingId,
      path: minutes.orgPath,
      month: meetings.month,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      cell: organisations.name,
      corrections: sql<number>`(select count(*)::int from ${corrections} where ${corrections.minutesId} = ${minutes.id})`,
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .where(and(eq(minutes.meetingId, meetingId), ne(minutes.status, 'draft'), mayReadMinutes(viewer)))
  if (!found) return undefined
  const source = await paperSourceOf(byKey, found.id)
  return source && { ...found, source }
}
