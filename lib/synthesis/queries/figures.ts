import 'server-only'
import { and, asc, inArray, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { type Db, db, type Tx } from '@/db/client'
import { addressees, feedbackItems, feedbackStatus, organisations } from '@/db/schema'
import { type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { listed, narrowed } from '@/lib/feedback/conditions'
import { fieldRow } from '@/lib/feedback/labels'
import type { Status } from '@/lib/feedback/rules/transitions'
import { partBelow } from '@/lib/organisations/below'
import { howMany } from '@/lib/synthesis/how-many'
import { type Counts, filterOf, monthFilters, stateFilters } from '@/lib/synthesis/measures'

type At = { month: Day; today: Day }
type Place = { path: string }

/** Items that any of the numbers counts, each kind found by its index: most of what was ever sent is not read. */
function counting(from: Db | Tx, at: At) {
  const of = (filter: Parameters<typeof narrowed>[0], more?: SQL) =>
    from
      .select({ id: feedbackItems.id })
      .from(feedbackItems)
      .where(and(narrowed(filter, at.today), more))
  const isOpen = sql`${feedbackItems.status} not in ('closed', 'askedAgain')`
  const { received, answered } = monthFilters(at.month)
  return unionAll(of(received), of(answered), of(filterOf('forwarded', at)), of({}, isOpen))
}

/** One scan counts by addressee, by field, by organisation directly below, by state, and all together. */
async function countAll(from: Db | Tx, viewer: Viewer, place: Place, at: At) {
  const { addresseeId, field, status } = feedbackItems
  const counted = (filter: Parameters<typeof narrowed>[0]) => howMany(narrowed(filter, at.today))
  const below = partBelow(feedbackItems.orgPath, place)
  const until = { until: at.month.slice(0, 7) }
  const rows = await from
    .select({
      /** Which of the four the row is grouped by: a bit is 0 where it is. */
      grouping: sql<number>`grouping(${addresseeId}, ${field}, ${below}, ${status})`.mapWith(Number),
      addresseeId: sql<number | null>`${addresseeId}`,
      field: sql<string | null>`${field}`,
      below: sql<string | null>`${below}`,
      status: sql<Status | null>`${status}`,
      received: counted(filterOf('received', at)),
      forwarded: counted(filterOf('forwarded', at)),
      onTime: counted(filterOf('onTime', at)),
      late: counted(filterOf('late', at)),
      unanswered: counted(filterOf('unanswered', at)),
      overdue: counted(filterOf('overdue', at)),
      unread: counted(filterOf('unread', at)),
      standing: counted(until),
    })
    .from(feedbackItems)
    .where(
      and(
        listed(viewer),
        within(feedbackItems.orgPath, place.path),
        inArray(feedbackItems.id, counting(from, at)),
      ),
    )
    .groupBy(sql`grouping sets ((${addresseeId}), (${field}), (${below}), (${status}), ())`)
  return rows
}
type Counted = Awaited<ReturnType<typeof countAll>>[number]
const BY = { addressee: 0b0111, field: 0b1011, below: 0b1101, status: 0b1110, all: 0b1111 }

/** Addressees in the order of the catalogue, organisations in the order of the tree: never by a number. */
async function namesOf(from: Db | Tx, rows: Counted[]) {
  const ids = (key: 'addresseeId' | 'below') => [0, ...rows.flatMap((row) => Number(row[key]) || [])]
  const [asked, below] = await Promise.all([
    from
      .select({ id: addressees.id, name: addressees.name })
      .from(addressees)
      .where(inArray(addressees.id, ids('addresseeId')))
      .orderBy(asc(addressees.position), asc(addressees.id)),
    from
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(inArray(organisations.id, ids('below')))
      .orderBy(asc(organisations.kind), asc(organisations.name), asc(organisations.id)),
  ])
  return { asked, below }
}

const countsOf = ({ received, forwarded, onTime, late, unanswered, overdue, unread }: Counted): Counts => ({
  ...{ received, forwarded, onTime, late, unanswered, overdue, unread },
})
/** What was sent after the month, or ended before it, has no row of its own. */
const isCounted = ({ counts }: { counts: Counts }) => Object.values(counts).some((each) => each > 0)

/** The month's numbers of a place, each as the list behind it says. `from`: the transaction that issues them. */
export async function getFigures(viewer: Viewer, place: Place, at: At, from: Db | Tx = db) {
  const rows = await countAll(from, viewer, place, at)
  const of = (grouping: number) => rows.filter((row) => row.grouping === grouping)
  const names = await namesOf(from, rows)
  const named = (list: { id: number; name: string }[], by: Counted[], key: 'addresseeId' | 'below') =>
    list
      .flatMap(({ id, name }) => {
        const row = by.find((each) => Number(each[key]) === id)
        return row ? [{ id, name, counts: countsOf(row) }] : []
      })
      .filter(isCounted)
  const [total] = of(BY.all)
  return {
    total: total && countsOf(total),
    byAddressee: named(names.asked, of(BY.addressee), 'addresseeId'),
    byField: of(BY.field)
      .map((row) => ({ ...fieldRow(row.field), counts: countsOf(row) }))
      .filter(isCounted)
      .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    byPlace: named(names.below, of(BY.below), 'below'),
    byStatus: feedbackStatus.enumValues.flatMap((status) => {
      const counts = of(BY.status).find((row) => row.status === status)
      if (!counts) return []
      const { received: sent, standing } = counts
      const isStanding = 'standing' in stateFilters(status, at)
      return sent > 0 || (isStanding && standing > 0)
        ? [{ status, sent, ...(isStanding ? { standing } : {}) }]
        : []
    }),
  }
}
export type Figures = Awaited<ReturnType<typeof getFigures>>
