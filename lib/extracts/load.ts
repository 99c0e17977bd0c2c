import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetings, minutes, organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { mayReadMinutes } from '@/lib/meetings/may-read'

/** Finished minutes that the viewer may read, locked: one extract of them is made after the other. */
export async function lockExtracted(tx: Tx, viewer: Viewer, minutesId: number) {
  const [found] = await tx
    .select({
      id: minutes.id,
      orgId: minutes.orgId,
      path: minutes.orgPath,
      contentHash: minutes.contentHash,
      meetingId: minutes.meetingId,
      month: meetings.month,
      kind: meetings.kind,
      cell: organisations.name,
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .where(and(eq(minutes.id, minutesId), ne(minutes.status, 'draft'), mayReadMinutes(viewer)))
    .for('no key update', { of: minutes })
  return found
}
