import type { Day } from '@/lib/core/dates'
import { sortNameOf } from '@/lib/members/rules'
import type { VisitorKind } from './labels'
import { type Guest, isUnmatched, type Known, matcherOf } from './rules/matching'
import { type Home, type Progress, progressOf } from './rules/target'

export type KnownVisitor = Known & Home & { kind: VisitorKind }
export type VisitFact = Guest & { id: number; orgId: number; cell: string; above: string }
export type YearCell = { id: number; name: string; above: string }
export type YearRow = {
  id: number
  visitor: KnownVisitor
  /** Visits in each of the twelve months. */
  months: number[]
  visits: number
  cells: number
  /** Only for those who have a target, and only where all their visits are in sight. */
  progress?: Progress
}

const inOrder: VisitorKind[] = ['leader', 'committee', 'other', 'borderPost']
const inVietnamese = new Intl.Collator('vi')
const kindAt = ({ visitor }: YearRow) => inOrder.indexOf(visitor.kind)

type Given<Fact extends VisitFact> = {
  year: number
  place: { path: string }
  visits: Fact[]
  known: KnownVisitor[]
  cells: YearCell[]
  /** Cells a year from the rule set; undefined where none is in force. */
  needed?: number
}

/** One year of a committee: who attended in which month, whom the list does not know, where nobody came. */
export function yearOf<Fact extends VisitFact>(given: Given<Fact>) {
  const { year, place, visits, known, cells, needed } = given
  const match = matcherOf(known)
  const matched = visits.map((visit) => {
    const found = match(visit)
    return { visit, visitor: found?.person, by: found?.by, isUnmatched: isUnmatched(visit, found) }
  })
  const visitsOf = new Map<number, Fact[]>()
  for (const { visit, visitor } of matched)
    if (visitor)
      visitsOf
        .set(visitor.id, visitsOf.get(visitor.id) ?? [])
        .get(visitor.id)
        ?.push(visit)
  const isOwn = ({ path }: Known) => path === place.path
  const isOfYear = ({ startsOn, endsOn }: Known) =>
    startsOn <= `${year}-12-31` && (endsOn === null || endsOn >= `${year}-01-01`)

  const rows = known.flatMap((visitor): YearRow[] => {
    const own = visitsOf.get(visitor.id) ?? []
    const isFromAbove = place.path.startsWith(visitor.path) && own.length > 0
    if (!isFromAbove && !(isOwn(visitor) && (isOfYear(visitor) || own.length > 0))) return []
    // Who left before the end of the year has none left to fill; who came in the middle of it has the whole one.
    const isInOffice = visitor.endsOn === null || visitor.endsOn >= `${year}-12-31`
    const hasTarget = visitor.kind === 'leader' && isOwn(visitor) && isInOffice && needed !== undefined
    return [
      {
        id: visitor.id,
        visitor,
        months: monthsOf(own.map(({ heldOn }) => heldOn)),
        visits: own.length,
        cells: new Set(own.map(({ orgId }) => orgId)).size,
        ...(hasTarget ? { progress: progressOf(own, visitor, needed) } : {}),
      },
    ]
  })
  // A border post's member attends; he is no higher level that came to see the cell.
  const seen = new Set(
    matched.flatMap(({ visit, visitor }) => (visitor?.kind === 'borderPost' ? [] : [visit.orgId])),
  )
  return {
    rows: rows.toSorted(
      (one, other) =>
        kindAt(one) - kindAt(other) ||
        inVietnamese.compare(sortNameOf(one.visitor.fullName), sortNameOf(other.visitor.fullName)),
    ),
    visits: matched,
    unmatched: matched.flatMap((each) => (each.isUnmatched ? [each.visit] : [])),
    /** Found though the minutes write the name another way: shown, so that somebody sees whether it is right. */
    nearly: matched.flatMap(({ visit, visitor, by }) =>
      visitor && by === 'nameAndPost' ? [{ ...visit, visitor }] : [],
    ),
    unvisited: cells.filter(({ id }) => !seen.has(id)),
  }
}

const monthsOf = (days: Day[]) =>
  Array.from({ length: 12 }, (_, at) => days.filter((day) => Number(day.slice(5, 7)) === at + 1).length)
