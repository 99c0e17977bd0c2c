import 'server-only'
import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { organisations, visitors, visits } from '@/db/schema'
import { can, scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'
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
    gte(visits.heldOn, `${year}-01-01`),
    lte(visits.heldOn, `${year}-12-31`),
  )

/** Lượt dự of a year in a place, as completed minutes list them. */
async function factsOf(viewer: Viewer, place: Place, year: number) {
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
    .where(ofYear(viewer, place, year))
    .orderBy(asc(visits.heldOn), asc(visits.id))
  return rows.map((row) => ({ ...row, decided: row.decided?.visitorId ?? (row.decided ? null : undefined) }))
}

/** Whom committees at, above and below a place send. */
async function knownAt(viewer: Viewer, place: Place) {
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
    eq(organisations.kind, 'cell'),
    within(organisations.path, place.path),
    scope(viewer, 'visits.read', { path: organisations.path }),
    or(isNull(organisations.endedOn), gte(organisations.endedOn, `${year}-12-31`)),
    or(isNull(organisations.foundedOn), lte(organisations.foundedOn, `${year}-12-31`)),
  )

async function cellsOf(viewer: Viewer, place: Place, year: number) {
  return db
    .select({ id: organisations.id, name: organisations.name, above: aboveName })
    .from(organisations)
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(cellsIn(viewer, place, year))
    .orderBy(asc(organisations.path))
}

/** The same facts without words, in one row each: for counting, where a page shows no more than figures. */
async function bareFacts(viewer: Viewer, place: Place, year: number) {
  const [[found], [inPlace]] = await Promise.all([
    db
      .select({
        facts: sql<Bare[]>`coalesce(json_agg(json_build_array(${visits.fullName}, ${visits.position},
          ${visits.orgId}, ${visits.orgPath}, ${visits.heldOn}, ${decided})), '[]')`,
      })
      .from(visits)
      .where(ofYear(viewer, place, year)),
    db
      .select({ ids: sql<number[]>`coalesce(json_agg(${organisations.id}), '[]')` })
      .from(organisations)
      .where(cellsIn(viewer, place, year)),
  ])
  return {
    facts: (found?.facts ?? []).map(([fullName, position, orgId, path, heldOn, by]) => {
      const chosen = by?.visitorId ?? (by ? null : undefined)
      return { id: 0, fullName, position, orgId, path, heldOn, decided: chosen, cell: '', above: '' }
    }),
    cells: (inPlace?.ids ?? []).map((id) => ({ id, name: '', above: '' })),
  }
}
type Bare = [
  fullName: string,
  position: string,
  orgId: number,
  path: string,
  heldOn: Day,
  decided: { visitorId: number | null } | null,
]

/** How many guests are not matched, how many cells nobody attended, how many leaders are short of their target. */
export async function countVisitYear(viewer: Viewer, place: Place, year: number, today: Day) {
  const [{ facts, cells }, known, rules] = await Promise.all([
    bareFacts(viewer, place, year),
    knownAt(viewer, place),
    findRuleSet(db, 'visits', today, place.path),
  ])
  const needed = rules?.values.cellsPerYear
  const { unmatched, unvisited, rows } = yearOf({ year, place, visits: facts, known, cells, needed })
  return {
    year,
    unmatched: unmatched.length,
    unvisited: unvisited.length,
    behind: rows.filter(({ progress }) => progress && !progress.isMet).length,
    needed,
  }
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
