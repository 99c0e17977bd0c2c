import 'server-only'
import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { awayStays, exemptions, members, organisations } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { inexact } from '@/lib/core/search'
import { admittedBy, admitting, afterKey, during, matches, totalled } from '@/lib/members/conditions'
import type { MemberFilter } from '@/lib/members/input'
import { inCut } from '@/lib/organisations/cut'

const place = { path: members.orgPath, ownerId: members.id }

/** The place asked for and the cut; a place out of reach holds nothing. */
async function inPlace(viewer: Viewer, { org, direct, tag, type, admitted }: MemberFilter) {
  const path = org && (await pathOf(viewer, org))
  if (org && !path) return sql`false`
  if (admitted)
    return sql`exists (select from ${admitting} where ${admittedBy(admitted, { tag, type, path: path || undefined })})`
  const directly = db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.parentId, org ?? 0))
  return and(
    path ? within(members.orgPath, path) : undefined,
    direct && inArray(members.orgId, directly),
    inCut(members.orgId, { tag, type }),
  )
}

async function pathOf(viewer: Viewer, id: number) {
  const [found] = await db
    .select({ path: organisations.path })
    .from(organisations)
    .where(and(eq(organisations.id, id), scope(viewer, 'organisations.read', { path: organisations.path })))
  return found?.path
}

export async function listMembers(viewer: Viewer, filter: MemberFilter, today: Day, size = PAGE_SIZE) {
  const rank = inexact(members.fullName, filter.q)
  const rows = await db
    .select({
      id: members.id,
      fullName: members.fullName,
      sortName: members.sortName,
      birthYear: members.birthYear,
      standing: members.standing,
      status: members.status,
      position: members.position,
      cell: organisations.shortName,
      isExempt: during(exemptions, today),
      isAway: during(awayStays, today),
      rank: rank.as('rank'),
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(
      and(
        scope(viewer, 'members.read', place),
        await inPlace(viewer, filter),
        matches(filter, today),
        afterKey(filter.after, rank),
      ),
    )
    .orderBy(sql`rank`, asc(members.sortName), asc(members.id))
    .limit(size + 1)
  return pageOf(rows, ({ rank: exactness, sortName, id }) => [exactness, sortName, id], size)
}
export type MemberRow = Awaited<ReturnType<typeof listMembers>>['rows'][number]

/** How many the list holds, by standing: the figures add up to the total. */
export async function countMembers(viewer: Viewer, filter: MemberFilter, today: Day) {
  const rows = await db
    .select({ standing: members.standing, n: count() })
    .from(members)
    .where(and(scope(viewer, 'members.read', place), await inPlace(viewer, filter), matches(filter, today)))
    .groupBy(members.standing)
  return totalled(rows)
}

/** Cells and what stands above them, to filter by: what lies directly below the viewer's grants and below the choice. */
export async function listPlaces(viewer: Viewer, chosen: number | undefined) {
  const held = viewer.grants.map(({ orgId }) => orgId)
  const near = [...new Set([...held, ...(chosen ? [chosen] : [])])]
  if (near.length === 0) return []
  return db
    .select({ id: organisations.id, name: organisations.shortName, kind: organisations.kind })
    .from(organisations)
    .where(
      and(
        scope(viewer, 'members.read', { path: organisations.path }),
        inArray(organisations.kind, ['grassroots', 'section', 'cell']),
        isNull(organisations.endedOn),
        sql`(${inArray(organisations.id, near)} OR ${inArray(organisations.parentId, near)} OR ${organisations.parentId} =
          (SELECT above.parent_id FROM organisations above WHERE above.id = ${chosen ?? 0}))`,
      ),
    )
    .orderBy(asc(organisations.kind), asc(organisations.name), asc(organisations.id))
}
