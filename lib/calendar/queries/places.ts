import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { organisations } from '@/db/schema'
import { pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import { isCommittee } from '@/lib/organisations/below'

const columns = {
  id: organisations.id,
  parentId: organisations.parentId,
  name: organisations.name,
  shortName: organisations.shortName,
  kind: organisations.kind,
  cellType: organisations.cellType,
  path: organisations.path,
}

/** The organisation whose month is shown: the one asked for, else the highest the viewer reaches. */
export async function getPlace(viewer: Viewer, id?: number) {
  const [found] = await byKey
    .select(columns)
    .from(organisations)
    .where(
      and(
        scope(viewer, 'meetings.read', { path: organisations.path }),
        id === undefined
          ? inArray(organisations.path, pathsFor(viewer, 'meetings.read'))
          : eq(organisations.id, id),
      ),
    )
    .orderBy(sql`length(${organisations.path})`, asc(organisations.id))
    .limit(1)
  return found
}
export type CalendarPlace = NonNullable<Awaited<ReturnType<typeof getPlace>>>

/** Organisations for which the viewer may call a conference, to choose from in a form. */
export async function listConferencePlaces(viewer: Viewer) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      path: organisations.path,
    })
    .from(organisations)
    .where(and(scope(viewer, 'conferences.create', { path: organisations.path }), isCommittee))
    .orderBy(asc(organisations.path))
    .limit(200)
}
