import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { imports, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Kind } from '@/lib/organisations/labels'
import { importKinds, type KindName, kindNames } from './kinds'

/** One's own, as long as one may import this kind; a list that nobody confirmed is gone after a day. */
const mine = (viewer: Viewer) =>
  and(
    eq(imports.accountId, viewer.accountId),
    or(
      ...kindNames.map((kind) =>
        and(eq(imports.kind, kind), scope(viewer, importKinds[kind].permission, { path: imports.orgPath })),
      ),
    ) ?? sql`false`,
    or(isNotNull(imports.storedAt), sql`${imports.createdAt} >= now() - interval '1 day'`),
  )

const facts = {
  id: imports.id,
  kind: imports.kind,
  fileName: imports.fileName,
  fresh: imports.fresh,
  known: imports.known,
  wrong: imports.wrong,
  storedAt: imports.storedAt,
  createdAt: imports.createdAt,
}

export async function getImport(viewer: Viewer, id: number) {
  const [found] = await db
    .select({ ...facts, list: imports.list })
    .from(imports)
    .where(and(eq(imports.id, id), mine(viewer)))
  return found
}
export type PreparedImport = NonNullable<Awaited<ReturnType<typeof getImport>>>

const MOST_SHOWN = 20

export async function listImports(viewer: Viewer) {
  return db.select(facts).from(imports).where(mine(viewer)).orderBy(desc(imports.id)).limit(MOST_SHOWN)
}

const kindsNamed: Record<KindName, readonly Kind[]> = {
  members: ['cell'],
  awayStays: ['cell'],
  dues: ['cell'],
  organisations: ['top', 'grassroots', 'section', 'cell'],
}

const upper = alias(organisations, 'upper')

/** Names and codes for the template: where rows of this kind may stand. */
export async function listImportPlaces(viewer: Viewer, kind: KindName) {
  return db
    .select({ id: organisations.id, name: organisations.name, above: upper.name })
    .from(organisations)
    .leftJoin(
      upper,
      and(eq(upper.id, organisations.parentId), scope(viewer, 'organisations.read', { path: upper.path })),
    )
    .where(
      and(
        scope(viewer, importKinds[kind].permission, { path: organisations.path }),
        inArray(organisations.kind, [...kindsNamed[kind]]),
        isNull(organisations.endedOn),
      ),
    )
    .orderBy(asc(organisations.path))
}
