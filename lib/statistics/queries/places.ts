import 'server-only'
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations, terms } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { askedPlace } from '@/lib/organisations/asked'
import { isCommittee } from '@/lib/organisations/below'

/** Organisations whose statistics the viewer may see: those that have cells below them, the highest first. */
export async function listStatisticsPlaces(viewer: Viewer) {
  return db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      name: organisations.name,
      shortName: organisations.shortName,
      path: organisations.path,
      termName: terms.name,
      termStartsOn: terms.startsOn,
    })
    .from(organisations)
    .leftJoin(terms, and(eq(terms.orgId, organisations.id), eq(terms.isCurrent, true)))
    .where(
      and(
        scope(viewer, 'statistics.read', { path: organisations.path }),
        isCommittee,
        isNull(organisations.endedOn),
      ),
    )
    .orderBy(sql`length(${organisations.path})`, asc(organisations.name), asc(organisations.id))
    .limit(500)
}
export type StatisticsPlace = Awaited<ReturnType<typeof listStatisticsPlaces>>[number]

/** The place asked for; else the highest in reach. */
export async function getStatisticsPlace(viewer: Viewer, asked?: number) {
  const places = await listStatisticsPlaces(viewer)
  const place = askedPlace(places, asked)
  return place && { place, places }
}

/** Whose list of people on a day is asked for: besides, a cell, and what has ended since. */
export async function getRollPlace(viewer: Viewer, asked?: number) {
  const id = asked ?? (await getStatisticsPlace(viewer))?.place.id
  if (id === undefined) return undefined
  const [found] = await db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      name: organisations.name,
      path: organisations.path,
      endedOn: organisations.endedOn,
    })
    .from(organisations)
    .where(
      and(
        eq(organisations.id, id),
        ne(organisations.kind, 'agency'),
        scope(viewer, 'statistics.read', { path: organisations.path }),
      ),
    )
  return found
}
