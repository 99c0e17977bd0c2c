import 'server-only'
import { and, asc, inArray, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { guidanceTopics, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'

export async function listTopics(viewer: Viewer) {
  return db
    .select({ id: guidanceTopics.id, name: guidanceTopics.name, closedOn: guidanceTopics.closedOn })
    .from(guidanceTopics)
    .where(scope(viewer, 'guidance.find', { path: guidanceTopics.orgPath }))
    .orderBy(asc(guidanceTopics.name), asc(guidanceTopics.id))
}
export type TopicRow = Awaited<ReturnType<typeof listTopics>>[number]

/** For which cells or committees the viewer may ask. */
export async function listAskers(viewer: Viewer) {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(
      and(
        inArray(organisations.kind, ['cell', 'grassroots']),
        isNull(organisations.endedOn),
        scope(viewer, 'guidance.ask', { path: organisations.path }),
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))
}
