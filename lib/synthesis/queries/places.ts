import 'server-only'
import { and, asc, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { askedPlace } from '@/lib/organisations/asked'
import { isCommittee } from '@/lib/organisations/below'

/** Organisations whose synthesis the viewer may see: those that have cells below them, the highest first. */
export async function listSynthesisPlaces(viewer: Viewer) {
  return db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      name: organisations.name,
      path: organisations.path,
    })
    .from(organisations)
    .where(
      and(
        scope(viewer, 'syntheses.read', { path: organisations.path }),
        isCommittee,
        isNull(organisations.endedOn),
      ),
    )
    .orderBy(sql`length(${organisations.path})`, asc(organisations.name), asc(organisations.id))
    .limit(500)
}
export type SynthesisPlace = Awaited<ReturnType<typeof listSynthesisPlaces>>[number]

/** The place asked for; else the highest in reach. */
export async function getSynthesisPlace(viewer: Viewer, asked?: number) {
  const places = await listSynthesisPlaces(viewer)
  const place = askedPlace(places, asked)
  return place && { place, places }
}
