import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations } from '@/db/schema'
import { can, pathsFor, scope, type Viewer } from '@/lib/auth/policy'

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
  const [found] = await db
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
  return found && { ...found, reachesBelow: reachesBelow(viewer, found.path) }
}
export type CalendarPlace = NonNullable<Awaited<ReturnType<typeof getPlace>>>

/** Is everything below in reach too? Asked of a path that no organisation has, deep below. */
const reachesBelow = (viewer: Viewer, path: string) => can(viewer, 'meetings.read', { path: `${path}0/0/` })

/** The viewer's other places, to go from one month to another. */
export async function listOwnPlaces(viewer: Viewer) {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.path, pathsFor(viewer, 'meetings.read')))
    .orderBy(asc(organisations.path))
}

/** Organisations at which the viewer may do something of the month, to choose from in a form. */
export async function listPlacesFor(
  viewer: Viewer,
  permission: 'conferences.create' | 'meetings.setDay' | 'meetings.open',
) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      path: organisations.path,
    })
    .from(organisations)
    .where(
      and(
        scope(viewer, permission, { path: organisations.path }),
        inArray(organisations.kind, ['top', 'grassroots', 'section']),
      ),
    )
    .orderBy(asc(organisations.path))
    .limit(200)
}
