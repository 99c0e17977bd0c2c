import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { meetings, minutes, organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { holdsBack } from '@/lib/meetings/marked-since'
import { mayReadMinutes } from '@/lib/meetings/may-read'
import { minutesData } from '@/lib/meetings/paper-source'

/** The words of the paper, to be read aloud from the screen: the draft as saved, or the finished text. */
export async function getReading(viewer: Viewer, meetingId: number) {
  const [found] = await byKey
    .select({
      id: minutes.id,
      meetingId: minutes.meetingId,
      status: minutes.status,
      savedAt: minutes.savedAt,
      cell: organisations.name,
      isHeldBack: sql<boolean>`${holdsBack(viewer)}`,
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .where(and(eq(minutes.meetingId, meetingId), mayReadMinutes(viewer)))
  if (!found) return undefined
  const text = await minutesData(byKey, found.id)
  return text && { ...found, text }
}
