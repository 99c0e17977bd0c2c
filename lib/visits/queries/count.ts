import 'server-only'
import { not, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { visits } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'
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

/** A visit that needs no look: matched by name, of somebody without a target, decided by nobody. */
const isPlain = (
  names: string[],
  visit = sql`${visits}`,
) => sql`(${visit}.full_name = any(${sql.param(names)}::text[])
  and not exists (select 1 from visit_matches d where d.visit_id = ${visit}.id)
  and exists (select 1 from visitors v where v.full_name = ${visit}.full_name
    and starts_with(${visit}.org_path, v.org_path) and v.starts_on <= ${visit}.held_on
    and (v.ends_on is null or v.ends_on >= ${visit}.held_on)))`

/**
 * How many guests are not matched, how many cells nobody attended, how many leaders are short of their target: the same
 * as getVisitYear(), without fetching the hundreds of visits that change none of it.
 */
export async function countVisitYear(viewer: Viewer, place: Place, year: number, today: Day) {
  const known = await knownAt(viewer, place)
  const names = plainNames(known)
  const [facts, cells, rules] = await Promise.all([
    factsOf(viewer, place, year, not(isPlain(names))),
    cellsOf(
      viewer,
      place,
      year,
      sql`not exists (select 1 from visits x where x.org_id = organisations.id
        and x.held_on between ${`${year}-01-01`} and ${`${year}-12-31`} and ${isPlain(names, sql`x`)})`,
    ),
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
