import 'server-only'
import { and, between, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations, visitors, visits } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'
import { isOfCellMeeting } from '@/lib/visits/of-cell-meeting'
import { nearKey } from '@/lib/visits/rules/names'
import { type KnownVisitor, yearOf } from '@/lib/visits/year'
import { cellsOf, factsOf, knownAt } from './year'

type Place = { path: string }

/** Names by which one committee at most can mean somebody: all of one spelling, none of two committees above one cell. */
function plainNames(known: KnownVisitor[]) {
  const namesakes = new Map<string, KnownVisitor[]>()
  for (const person of known) {
    const letters = nearKey(person.fullName)
    namesakes.set(letters, [...(namesakes.get(letters) ?? []), person])
  }
  return [...namesakes.values()].flatMap((people) => {
    const [first] = people
    const isPlainName = people.every(
      (one) =>
        (one.kind === 'committee' || one.kind === 'other') &&
        one.fullName === first?.fullName &&
        people.every((other) => other === one || !other.path.startsWith(one.path)),
    )
    return first && isPlainName ? [first.fullName] : []
  })
}

/**
 * Visits of a year that need no look: matched by name, of somebody without a target, decided by nobody. Asked for as a
 * whole, not visit by visit, and only to leave them out of what the viewer may read.
 */
async function plainVisits(names: string[], year: number) {
  const [plain] = await db
    .select({
      ids: sql<number[]>`coalesce(array_agg(${visits.id}), '{}')`,
      cells: sql<number[]>`coalesce(array_agg(distinct ${visits.orgId}), '{}')`,
    })
    .from(visits)
    .crossJoinLateral(sql`unnest(string_to_array(trim(both '/' from ${visits.orgPath}), '/')) above (id)`)
    .innerJoin(
      visitors,
      sql`${visitors.orgId}::text = above.id and ${visitors.fullName} = ${visits.fullName}
        and ${visitors.startsOn} <= ${visits.heldOn}
        and (${visitors.endsOn} is null or ${visitors.endsOn} >= ${visits.heldOn})`,
    )
    .where(
      and(
        isOfCellMeeting,
        between(visits.heldOn, `${year}-01-01`, `${year}-12-31`),
        sql`${visits.fullName} = any(${sql.param(names)}::text[])`,
        sql`not exists (select 1 from visit_matches d where d.visit_id = ${visits.id})`,
      ),
    )
  return plain ?? { ids: [], cells: [] }
}

/**
 * How many guests are not matched, how many cells nobody attended, how many leaders are short of their target: the same
 * as getVisitYear(), without fetching the hundreds of visits that change none of it.
 */
export async function countVisitYear(viewer: Viewer, place: Place, year: number, today: Day) {
  const known = await knownAt(viewer, place)
  const plain = await plainVisits(plainNames(known), year)
  const [facts, cells, rules] = await Promise.all([
    factsOf(viewer, place, year, sql`${visits.id} <> all(${sql.param(plain.ids)}::int[])`),
    cellsOf(viewer, place, year, sql`${organisations.id} <> all(${sql.param(plain.cells)}::int[])`),
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
