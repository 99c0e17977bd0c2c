import 'server-only'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations } from '@/db/schema'
import { pathsFor, scope, type Viewer } from '@/lib/auth/policy'

const path = organisations.path
const columns = {
  id: organisations.id,
  name: organisations.name,
  kind: organisations.kind,
  path,
  parentId: organisations.parentId,
}

/** The organisation asked for, else the highest whose files the viewer may see; with what stands above and below. */
export async function getRecordPlace(viewer: Viewer, asked?: number) {
  const held = pathsFor(viewer, 'records.read')
  if (held.length === 0) return undefined
  const within = and(scope(viewer, 'records.read', { path }), isNull(organisations.endedOn))
  const isParty = inArray(organisations.kind, ['top', 'grassroots', 'section', 'cell'])
  const [place] = await db
    .select(columns)
    .from(organisations)
    .where(and(within, isParty, asked === undefined ? inArray(path, held) : eq(organisations.id, asked)))
    .orderBy(sql`length(${path})`, asc(organisations.id))
    .limit(1)
  if (!place) return undefined
  const near = await db
    .select(columns)
    .from(organisations)
    .where(
      and(
        within,
        isParty,
        sql`(${organisations.parentId} = ${place.id} or ${organisations.id} = ${place.parentId ?? 0})`,
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))
  return {
    ...place,
    above: near.find(({ id }) => id === place.parentId),
    below: near.filter(({ parentId }) => parentId === place.id),
  }
}
export type RecordPlace = NonNullable<Awaited<ReturnType<typeof getRecordPlace>>>
