import 'server-only'
import { and, asc, count, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { admissionTargets, members, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { admittedBy, admitting, ofStanding } from '@/lib/members/conditions'
import { bearsTag, type Cut, inCut } from '@/lib/organisations/cut'

type Place = { id: number; path: string }

/**
 * Chỉ tiêu kết nạp of a place and of those directly below, each with what it has admitted. A cut takes the
 * target of an organisation only where the tag holds for all of it.
 */
export async function listAdmissions(
  viewer: Viewer,
  place: Place,
  year: number,
  cut: Pick<Cut, 'tag' | 'type'>,
) {
  const { path } = organisations
  const admitted = await db
    .select({ path: admitting.path, n: count() })
    .from(members)
    .innerJoinLateral(admitting, sql`true`)
    .where(
      and(
        scope(viewer, 'statistics.read', { path: admitting.path }),
        ofStanding('counted'),
        admittedBy(year, { tag: cut.tag, type: cut.type, path: place.path }),
      ),
    )
    .groupBy(admitting.path)
  const newest = db
    .selectDistinctOn([admissionTargets.orgId], {
      orgId: admissionTargets.orgId,
      target: admissionTargets.target,
      source: admissionTargets.source,
    })
    .from(admissionTargets)
    .where(eq(admissionTargets.year, year))
    .orderBy(admissionTargets.orgId, desc(admissionTargets.id))
    .as('newest')
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.shortName,
      kind: organisations.kind,
      target: newest.target,
      source: newest.source,
      path,
      isWhole: cut.type
        ? sql<boolean>`${organisations.kind} = 'cell'`
        : cut.tag
          ? sql<boolean>`${bearsTag(path, cut.tag)}`
          : sql<boolean>`true`,
    })
    .from(organisations)
    .leftJoin(newest, eq(newest.orgId, organisations.id))
    .where(
      and(
        scope(viewer, 'statistics.read', { path }),
        or(eq(organisations.id, place.id), eq(organisations.parentId, place.id)),
        inArray(organisations.kind, ['top', 'grassroots', 'section', 'cell']),
        isNull(organisations.endedOn),
        cut.tag || cut.type
          ? sql`exists (select from organisations below where starts_with(below.path, ${path}) and below.kind = 'cell'
              and ${inCut(sql`below.id`, cut)})`
          : undefined,
      ),
    )
    .orderBy(sql`${organisations.id} <> ${place.id}`, asc(organisations.kind), asc(organisations.name))
    .limit(1_000)
  return rows.map(({ path: own, ...row }) => ({
    ...row,
    ...(row.isWhole ? {} : { target: null, source: null }),
    admitted: admitted.reduce((sum, { path: cell, n }) => (cell.startsWith(own) ? sum + n : sum), 0),
  }))
}
export type AdmissionRow = Awaited<ReturnType<typeof listAdmissions>>[number]
