import 'server-only'
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, thematicTopics } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'

/** Where, when and how the cell met last, to fill in the form. */
export async function lastPlaceOf(viewer: Viewer, orgId: number) {
  const [last] = await db
    .select({ plannedAt: meetings.plannedAt, place: meetings.place, mode: meetings.mode })
    .from(meetings)
    .where(
      and(
        eq(meetings.orgId, orgId),
        isNotNull(meetings.place),
        scope(viewer, 'meetings.read', { path: meetings.orgPath }),
      ),
    )
    .orderBy(desc(meetings.month), desc(meetings.id))
    .limit(1)
  return last
}

/** Entries of the thematic plan that no meeting treats yet. */
export async function listOpenTopics(viewer: Viewer, orgId: number | undefined) {
  if (orgId === undefined) return []
  return db
    .select({
      id: thematicTopics.id,
      title: thematicTopics.title,
      quarter: thematicTopics.quarter,
      year: thematicTopics.year,
    })
    .from(thematicTopics)
    .where(
      and(
        eq(thematicTopics.orgId, orgId),
        isNull(thematicTopics.meetingId),
        scope(viewer, 'meetings.register', { path: thematicTopics.orgPath }),
      ),
    )
    .orderBy(asc(thematicTopics.year), asc(thematicTopics.quarter), asc(thematicTopics.id))
}
