import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { accounts, meetings, minutes, reopenings } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { mayReadMinutes } from '@/lib/meetings/may-read'
import { reopeningFacts } from '@/lib/meetings/reopen'
import { whyNotReopened } from '@/lib/meetings/rules/reopening'

/** Why these minutes cannot be opened again; undefined where they can. */
export async function whyReopeningIsRefused(viewer: Viewer, minutesId: number) {
  const [row] = await byKey
    .select({
      id: minutes.id,
      meetingId: minutes.meetingId,
      orgId: minutes.orgId,
      status: minutes.status,
      completedAt: minutes.completedAt,
      before: minutes.before,
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(and(eq(minutes.id, minutesId), mayReadMinutes(viewer)))
  return row && whyNotReopened(await reopeningFacts(byKey, row))
}

/** Mở lại: when, by whom and why, newest first. */
export async function listReopenings(viewer: Viewer, minutesId: number) {
  return byKey
    .select({
      id: reopenings.id,
      reason: reopenings.reason,
      reopenedBy: accounts.fullName,
      reopenedOn: reopenings.reopenedOn,
      insteadOf: reopenings.insteadOf,
    })
    .from(reopenings)
    .innerJoin(minutes, eq(minutes.id, reopenings.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(accounts, eq(accounts.id, reopenings.reopenedBy))
    .where(and(eq(reopenings.minutesId, minutesId), mayReadMinutes(viewer)))
    .orderBy(desc(reopenings.id))
}
