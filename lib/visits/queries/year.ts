import 'server-only'
import { and, asc, eq, gte, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { organisations, visitors, visits } from '@/db/schema'
import { can, scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { isCellOfYear } from '@/lib/organisations/cells-of-year'
import { findRuleSet } from '@/lib/rulesets/load'
import { isOfCellMeeting } from '@/lib/visits/of-cell-meeting'
import { yearOf } from '@/lib/visits/year'

type Place = { path: string }
const above = alias(organisations, 'above')
const aboveName = sql<string>`case when ${above.kind} = 'top' then '' else coalesce(${above.shortName}, '') end`

/** The newest decision about a guest: {"visitorId": 7}, {"visitorId": null}, or null where nobody decided. */
const decided = sql<{ visitorId: number | null } | null>`(
  select json_build_object('visitorId', d.visitor_id) from visit_matches d where d.visit_id = ${visits.id}
  order by d.id desc limit 1)`

const ofYear = (viewer: Viewer, place: Place, year: number) =>
  and(
    within(visits.orgPath, place.path),
    scope(viewer, 'visits.read', { path: visits.orgPath }),
    isOfCellMeeting,
    gte(visits.heldOn, `${year}-01-01`),
    lte(visits.heldOn, `${year}-12-31`),
  )

/** Lượt dự of a year in a place, as completed minutes list them. */
export async function factsOf(viewer: Viewer, place: Place, year: number, which?: SQL) {
  const rows = await db
    .select({
      id: visits.id,
      fullName: visits.fullName,
      position: visits.position,
      orgId: visits.orgId,
      path: visits.orgPath,
      heldOn: visits.heldOn,
      cell: organisations.name,
      above: aboveName,
      decided,
    })
    .from(visits)
    .innerJoin(organisations, eq(organisations.id, visits.orgId))
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(and(ofYear(viewer, place, year), which))
    .orderBy(asc(visits.heldOn), asc(visits.id))
  return rows.map((row) => ({ ...row, decided: row.decided?.visitorId ?? (row.decided ? null : undefined) }))
}

/** Whom committees at, above and below a place send. */
export async function knownAt(viewer: Viewer, place: Place) {
  return db
    .select({
      id: visitors.id,
      fullName: visitors.fullName,
      position: visitors.position,
      kind: visitors.kind,
      unit: visitors.unit,
      path: visitors.orgPath,
      ownCellId: visitors.ownCellId,
      residenceCellId: visitors.residenceCellId,
      homesBefore: visitors.homesBefore,
      startsOn: visitors.startsOn,
      endsOn: visitors.endsOn,
    })
    .from(visitors)
    .where(
      and(
        scope(viewer, 'visits.names', { path: visitors.orgPath }),
        or(within(visitors.orgPath, place.path), sql`starts_with(${place.path}, ${visitors.orgPath})`),
      ),
    )
    .orderBy(asc(visitors.id))
}

const cellsIn = (viewer: Viewer, place: Place, year: number) =>
  and(
    isCellOfYear(year),
    within(organisations.path, place.path),
    scope(viewer, 'visits.read', { path: organisations.path }),
  )

export async function cellsOf(viewer: Viewer, place: Place, year: number, which?: SQL) {
  return db
    .select({ id: organisations.id, name: organisations.name, above: aboveName })
    .from(organisations)
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(and(cellsIn(viewer, place, year), which))
    .orderBy(asc(organisations.path))
}

/** One year of visits in a place. The target is that of the year's last day, of today while the year runs. */
export async function getVisitYear(viewer: Viewer, place: Place, year: number, today: Day) {
  const last = `${year}-12-31`
  const [facts, known, cells, rules] = await Promise.all([
    factsOf(viewer, place, year),
    can(viewer, 'visits.read', place) ? knownAt(viewer, place) : [],
    cellsOf(viewer, place, year),
    findRuleSet(db, 'visits', last < today ? last : today, place.path),
  ])
  const needed = rules?.values.cellsPerYear
  return {
    ...yearOf({ year, place, visits: facts, known, cells, needed }),
    cells: cells.length,
    needed,
    source: rules?.source,
  }
}
export type VisitYear = Awaited<ReturnType<typeof getVisitYear>>

/** The people that may be meant by one guest. */
export async function listKnownFor(viewer: Viewer, visit: Place) {
  return knownAt(viewer, visit)
}
