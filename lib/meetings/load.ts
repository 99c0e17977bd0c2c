import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetings, minutes, organisations, supplements } from '@/db/schema'

/** The minutes with what their rules need, locked until the transaction ends. */
export async function lockMinutes(tx: Tx, minutesId: number) {
  const [found] = await tx
    .select({
      id: minutes.id,
      meetingId: minutes.meetingId,
      orgId: minutes.orgId,
      path: minutes.orgPath,
      ownerId: meetings.recorderId,
      cell: organisations.name,
      draftVersion: minutes.version,
      status: minutes.status,
      templateId: minutes.templateId,
      content: minutes.content,
      savedBy: minutes.savedBy,
      kind: meetings.kind,
      month: meetings.month,
      heldOn: meetings.heldOn,
      returnedReason: minutes.returnedReason,
      /** A supplement answers the reason of the return it was written for. */
      isSupplemented: sql<boolean>`exists (${tx
        .select({ one: sql`1` })
        .from(supplements)
        .where(
          and(eq(supplements.minutesId, minutes.id), eq(supplements.returnedReason, minutes.returnedReason)),
        )})`,
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .where(eq(minutes.id, minutesId))
    .for('update', { of: minutes })
  return found
}
export type LockedMinutes = NonNullable<Awaited<ReturnType<typeof lockMinutes>>>

export async function lockMeeting(tx: Tx, meetingId: number) {
  const [found] = await tx
    .select({
      id: meetings.id,
      orgId: meetings.orgId,
      path: meetings.orgPath,
      ownerId: meetings.recorderId,
      recorderId: meetings.recorderId,
      kind: meetings.kind,
      month: meetings.month,
      state: meetings.state,
      version: meetings.version,
      heldOn: meetings.heldOn,
      plannedOn: meetings.plannedOn,
      dueOn: meetings.dueOn,
      plannedAt: meetings.plannedAt,
      place: meetings.place,
      mode: meetings.mode,
    })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
    .for('update')
  return found
}
