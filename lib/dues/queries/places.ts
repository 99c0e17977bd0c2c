import 'server-only'
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { duesBooks, organisations } from '@/db/schema'
import { pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import { isCommittee } from '@/lib/organisations/below'

const columns = {
  id: organisations.id,
  kind: organisations.kind,
  cellType: organisations.cellType,
  name: organisations.name,
  shortName: organisations.shortName,
  path: organisations.path,
  parentId: organisations.parentId,
  endedOn: organisations.endedOn,
  startsOn: duesBooks.startsOn,
  owed: duesBooks.owed,
}

/** Where the viewer's dues are: committees in reach, the highest first, and the cells he works in. */
export async function listDuesPlaces(viewer: Viewer) {
  return db
    .select(columns)
    .from(organisations)
    .leftJoin(duesBooks, eq(duesBooks.orgId, organisations.id))
    .where(
      and(
        scope(viewer, 'dues.read', { path: organisations.path }),
        or(isCommittee, inArray(organisations.path, pathsFor(viewer, 'dues.read'))),
        isNull(organisations.endedOn),
      ),
    )
    .orderBy(sql`length(${organisations.path})`, asc(organisations.name), asc(organisations.id))
    .limit(300)
}
export type DuesPlace = Awaited<ReturnType<typeof listDuesPlaces>>[number]

/** The place asked for, a cell below and one that ended included; else the highest. Out of reach is as if there were none. */
export async function getDuesPlace(viewer: Viewer, asked?: number) {
  const places = await listDuesPlaces(viewer)
  if (asked === undefined) return places[0] && { place: places[0], places }
  const near = places.find(({ id }) => id === asked)
  if (near) return { place: near, places }
  const [place] = await db
    .select(columns)
    .from(organisations)
    .leftJoin(duesBooks, eq(duesBooks.orgId, organisations.id))
    .where(
      and(
        eq(organisations.id, asked),
        inArray(organisations.kind, ['cell', 'grassroots', 'section']),
        scope(viewer, 'dues.read', { path: organisations.path }),
      ),
    )
  return place && { place, places }
}
