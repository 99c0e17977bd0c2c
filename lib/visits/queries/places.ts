import 'server-only'
import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { organisations } from '@/db/schema'
import { type Permission, pathsFor, scope, type Viewer, within } from '@/lib/auth/policy'
import { askedPlace } from '@/lib/organisations/asked'
import { isCommittee } from '@/lib/organisations/below'

const committees = async (viewer: Viewer, permission: Permission) =>
  db
    .select({
      id: organisations.id,
      name: organisations.name,
      shortName: organisations.shortName,
      committee: organisations.committeeName,
      path: organisations.path,
    })
    .from(organisations)
    .where(
      and(
        scope(viewer, permission, { path: organisations.path }),
        or(isCommittee, inArray(organisations.path, pathsFor(viewer, permission))),
        isNull(organisations.endedOn),
      ),
    )
    .orderBy(sql`length(${organisations.path})`, asc(organisations.name))
    .limit(200)

/** Committees whose year of visits the viewer may see; the highest first. */
export async function listVisitPlaces(viewer: Viewer) {
  return committees(viewer, 'visits.read')
}
export type VisitPlace = Awaited<ReturnType<typeof listVisitPlaces>>[number]

/** Committees that may send people, for the form. */
export async function listSendingPlaces(viewer: Viewer) {
  return committees(viewer, 'visits.assign')
}

/** The place asked for; else the highest in reach. */
export async function getVisitPlace(viewer: Viewer, asked?: number) {
  const places = await listVisitPlaces(viewer)
  const place = askedPlace(places, asked)
  return place && { place, places }
}

const above = alias(organisations, 'above')

/** Communes and cells below a committee, to choose from: each cell with its commune's name. What was `chosen` before stays. */
export async function listPlacesBelow(viewer: Viewer, path: string, chosen: readonly number[] = []) {
  const rows = await db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      name: organisations.name,
      above: above.shortName,
      aboveKind: above.kind,
    })
    .from(organisations)
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(
      and(
        within(organisations.path, path),
        ne(organisations.path, path),
        inArray(organisations.kind, ['grassroots', 'section', 'cell']),
        or(isNull(organisations.endedOn), inArray(organisations.id, [0, ...chosen])),
        scope(viewer, 'visits.read', { path: organisations.path }),
      ),
    )
    .orderBy(asc(organisations.path))
    .limit(1_500)
  return rows.map(({ id, kind, name, above: over, aboveKind }) => ({
    value: id,
    kind,
    label: kind === 'cell' && over && aboveKind !== 'top' ? `${name}, ${over}` : name,
  }))
}
