import 'server-only'
import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { organisations } from '@/db/schema'
import { pathsFor, type Viewer, within } from '@/lib/auth/policy'

const above = alias(organisations, 'above')

const topOf = (path: string) => `/${path.split('/')[1]}/`

/** Cells of the same tree to choose from, by committee: names alone, which every paper of introduction names. */
export async function listDestinations(viewer: Viewer, exceptOrgId: number) {
  const tops = [...new Set(pathsFor(viewer, 'transfers.begin').map(topOf))]
  if (tops.length === 0) return []
  return db
    .select({
      id: organisations.id,
      name: sql<string>`case when ${above.kind} = 'top' then ${organisations.name}
        else ${above.shortName} || ' – ' || ${organisations.name} end`,
    })
    .from(organisations)
    .innerJoin(above, eq(above.id, organisations.parentId))
    .where(
      and(
        eq(organisations.kind, 'cell'),
        isNull(organisations.endedOn),
        ne(organisations.id, exceptOrgId),
        or(...tops.map((top) => within(organisations.path, top))),
      ),
    )
    .orderBy(asc(above.name), asc(organisations.name), asc(organisations.id))
}
