import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { organisations, terms } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { paperNames } from '@/lib/organisations/paper-names'

const upper = alias(organisations, 'upper')

/** Everything that the form of an organisation holds, for these; with the current term. */
export async function listWholeOrganisations(viewer: Viewer, ids: readonly number[]) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      parentCode: organisations.parentId,
      parent: upper.name,
      cellType: organisations.cellType,
      shortName: organisations.shortName,
      ...paperNames,
      tags: organisations.tags,
      foundedOn: organisations.foundedOn,
      termName: terms.name,
      termStartsOn: terms.startsOn,
    })
    .from(organisations)
    .leftJoin(
      upper,
      and(eq(upper.id, organisations.parentId), scope(viewer, 'organisations.read', { path: upper.path })),
    )
    .leftJoin(terms, and(eq(terms.orgId, organisations.id), eq(terms.isCurrent, true)))
    .where(
      and(
        inArray(organisations.id, [...ids]),
        scope(viewer, 'organisations.read', { path: organisations.path }),
      ),
    )
    .orderBy(asc(organisations.path))
}
export type WholeOrganisation = Awaited<ReturnType<typeof listWholeOrganisations>>[number]
