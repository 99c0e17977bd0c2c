import 'server-only'
import { and, asc, eq, gte, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetings, minutes } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { isOfCommittee } from '@/lib/meetings/rules/kinds'

/** Received as of a day before a meeting whose minutes are completed: its roll stays without the member, which is said. */
export async function completedSince(tx: Tx, cellId: number, receivedOn: Day) {
  const rows = await tx
    .select({ kind: meetings.kind, heldOn: meetings.heldOn })
    .from(meetings)
    .innerJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(and(eq(meetings.orgId, cellId), ne(minutes.status, 'draft'), gte(meetings.heldOn, receivedOn)))
    .orderBy(asc(meetings.heldOn))
  const days = rows.flatMap(({ kind, heldOn }) => (heldOn && !isOfCommittee(kind) ? [showDay(heldOn)] : []))
  return days.length > 0
    ? ` Biên bản sinh hoạt ngày ${days.join(', ')} đã hoàn tất, không có tên đồng chí ấy.`
    : ''
}
