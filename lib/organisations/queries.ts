import 'server-only'
import { and, asc, count, desc, eq, gt, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, grants, members, organisations, terms } from '@/db/schema'
import { type Permission, pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { contains } from '@/lib/core/search'
import { isCurrent } from '@/lib/members/conditions'
import { rankOf } from '@/lib/members/rank'
import { inCut } from './cut'
import type { OrganisationFilter } from './input'
import { paperNames } from './paper-names'
import { inTreeOrder } from './rules'

const path = organisations.path

/** Members counted in đảng số: official and probationary of the place; temporary ones are counted where they belong. */
const counted = (standing: 'full' | 'probationary') => sql<number>`(
  SELECT count(*)::int FROM members WHERE members.org_path >= organisations.path
    AND members.org_path < left(organisations.path, -1) || '0' AND members.standing = ${standing}
    AND members.status IN ('active', 'elsewhere', 'suspended'))`

const row = {
  id: organisations.id,
  name: organisations.name,
  kind: organisations.kind,
  cellType: organisations.cellType,
  cells: sql<number>`(
    SELECT count(*)::int FROM organisations below WHERE below.path >= organisations.path
      AND below.path < left(organisations.path, -1) || '0' AND below.kind = 'cell' AND below.ended_on IS NULL)`,
  full: counted('full'),
  probationary: counted('probationary'),
}

/** Party organisations first, agencies last, each in Vietnamese order. */
const inOrder = [asc(sql`${organisations.kind} = 'agency'`), asc(organisations.name), asc(organisations.id)]

/** Where the viewer's own tree begins. */
export async function listRoots(viewer: Viewer) {
  const ids = viewer.grants.map(({ orgId }) => orgId)
  if (ids.length === 0) return []
  return db
    .select(row)
    .from(organisations)
    .where(and(inArray(organisations.id, ids), scope(viewer, 'organisations.read', { path })))
    .orderBy(asc(sql`length(${path})`), ...inOrder)
}

export async function listBelow(viewer: Viewer, parentId: number) {
  return db
    .select(row)
    .from(organisations)
    .where(
      and(
        eq(organisations.parentId, parentId),
        isNull(organisations.endedOn),
        scope(viewer, 'organisations.read', { path }),
      ),
    )
    .orderBy(...inOrder)
}
export type OrganisationRow = Awaited<ReturnType<typeof listBelow>>[number]

function matches({ q, kind, after, ...cut }: OrganisationFilter): SQL | undefined {
  const [name, id] = after ?? []
  return and(
    contains(organisations.nameSearch, q),
    kind ? eq(organisations.kind, kind) : undefined,
    inCut(organisations.id, cut),
    typeof name === 'string' && typeof id === 'number'
      ? or(gt(organisations.name, name), and(eq(organisations.name, name), gt(organisations.id, id)))
      : undefined,
  )
}

export async function searchOrganisations(viewer: Viewer, filter: OrganisationFilter, size = PAGE_SIZE) {
  const within = scope(viewer, 'organisations.read', { path })
  const [found, [total]] = await Promise.all([
    db
      .select(row)
      .from(organisations)
      .where(and(within, isNull(organisations.endedOn), matches(filter)))
      .orderBy(asc(organisations.name), asc(organisations.id))
      .limit(size + 1),
    db
      .select({ n: count() })
      .from(organisations)
      .where(and(within, isNull(organisations.endedOn), matches({ ...filter, after: undefined }))),
  ])
  return { ...pageOf(found, ({ name, id }) => [name, id], size), total: total?.n ?? 0 }
}

export async function getOrganisation(viewer: Viewer, id: number) {
  const [found] = await db
    .select({
      ...row,
      path,
      parentId: organisations.parentId,
      // Written out: of one table the column alone would be that of `above`.
      superior: sql<
        string | null
      >`(SELECT above.committee_name FROM organisations above WHERE above.id = organisations.parent_id)`,
      shortName: organisations.shortName,
      ...paperNames,
      tags: organisations.tags,
      foundedOn: organisations.foundedOn,
      endedOn: organisations.endedOn,
      version: organisations.version,
    })
    .from(organisations)
    .where(and(eq(organisations.id, id), scope(viewer, 'organisations.read', { path })))
  return found
}

/** The organisations above one, as far as the viewer may open them: the breadcrumb. */
export async function listAncestors(viewer: Viewer, of: { path: string }) {
  const ids = of.path.split('/').filter(Boolean).map(Number).slice(0, -1)
  if (ids.length === 0) return []
  return db
    .select({ id: organisations.id, name: organisations.shortName })
    .from(organisations)
    .where(and(inArray(organisations.id, ids), scope(viewer, 'organisations.read', { path })))
    .orderBy(asc(sql`length(${path})`))
}

export async function listTerms(viewer: Viewer, orgId: number) {
  return db
    .select({
      id: terms.id,
      name: terms.name,
      startsOn: terms.startsOn,
      endsOn: terms.endsOn,
      isCurrent: terms.isCurrent,
    })
    .from(terms)
    .where(and(eq(terms.orgId, orgId), scope(viewer, 'organisations.read', { path: terms.orgPath })))
    .orderBy(desc(terms.startsOn))
}

/** Đảng viên giữ chức vụ, as printed. */
export async function listPosts(viewer: Viewer, orgId: number) {
  const rows = await db
    .select({ id: members.id, fullName: members.fullName, position: members.position })
    .from(members)
    .where(
      and(
        eq(members.orgId, orgId),
        ne(members.position, ''),
        isCurrent,
        scope(viewer, 'members.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
  return rows.toSorted((one, other) => rankOf(one.position) - rankOf(other.position))
}

/** Người được giao vai trò in an organisation on a day; who inspects it holds none there. */
export async function listRoleHolders(viewer: Viewer, orgId: number, today: Day) {
  return db
    .select({ id: grants.id, role: grants.role, accountId: accounts.id, fullName: accounts.fullName })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(
      and(
        eq(grants.orgId, orgId),
        ne(grants.role, 'member'),
        isNull(accounts.closedAt),
        isNull(grants.decision),
        sql`${grants.startsOn} <= ${today} AND (${grants.endsOn} IS NULL OR ${grants.endsOn} >= ${today})`,
        scope(viewer, 'organisations.read', { path: grants.orgPath }),
      ),
    )
    .orderBy(asc(grants.role), asc(accounts.fullName))
}

/** Organisations to choose from, in the order of the tree; `depth` counts from the top. */
export async function listChoices(viewer: Viewer, permission: Permission, kinds?: OrganisationRow['kind'][]) {
  if (pathsFor(viewer, permission).length === 0) return []
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      path,
      kind: organisations.kind,
      depth: sql<number>`array_length(string_to_array(${path}, '/'), 1) - 3`,
    })
    .from(organisations)
    .where(
      and(
        scope(viewer, permission, { path }),
        isNull(organisations.endedOn),
        kinds ? inArray(organisations.kind, kinds) : undefined,
      ),
    )
  return inTreeOrder(rows)
}
