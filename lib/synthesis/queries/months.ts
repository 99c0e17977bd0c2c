import 'server-only'
import { and, gte, inArray, lt, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { feedbackItems } from '@/db/schema'
import { type Viewer, within } from '@/lib/auth/policy'
import { addMonths, type Day } from '@/lib/core/dates'
import { listed, narrowed } from '@/lib/feedback/conditions'
import { repliedStatuses } from '@/lib/feedback/rules/transitions'
import { howMany } from '@/lib/synthesis/how-many'
import { type MonthCounts, monthFilters } from '@/lib/synthesis/measures'

export type MonthRow = { month: Day; counts: MonthCounts }

/** The twelve months up to this one, and how many older items still wait for an answer. */
export async function getTwelveMonths(viewer: Viewer, place: { path: string }, month: Day, today: Day) {
  const first = addMonths(month, -11)
  const end = addMonths(month, 1)
  const here = and(listed(viewer), within(feedbackItems.orgPath, place.path))
  const monthIn = (column: typeof feedbackItems.sentOn | typeof feedbackItems.answeredOn) =>
    sql<string>`to_char(${column}, 'YYYY-MM')`
  const open = narrowed({ unanswered: '1' }, today)
  const [sent, answered, [older]] = await Promise.all([
    db
      .select({ month: monthIn(feedbackItems.sentOn), received: howMany(), unanswered: howMany(open) })
      .from(feedbackItems)
      .where(and(here, gte(feedbackItems.sentOn, first), lt(feedbackItems.sentOn, end)))
      .groupBy(sql`1`),
    db
      .select({
        month: monthIn(feedbackItems.answeredOn),
        answered: howMany(),
        onTime: howMany(narrowed({ timing: 'onTime' }, today)),
      })
      .from(feedbackItems)
      .where(
        and(
          here,
          inArray(feedbackItems.status, [...repliedStatuses]),
          gte(feedbackItems.answeredOn, first),
          lt(feedbackItems.answeredOn, end),
        ),
      )
      .groupBy(sql`1`),
    db
      .select({ unanswered: howMany() })
      .from(feedbackItems)
      .where(and(here, open, lt(feedbackItems.sentOn, first))),
  ])
  const rows = Array.from({ length: 12 }, (_, at): MonthRow => {
    const each = addMonths(first, at)
    const { month: short } = monthFilters(each).received
    const [came, went] = [sent, answered].map((list) => list.find((row) => row.month === short))
    return { month: each, counts: { received: 0, unanswered: 0, answered: 0, onTime: 0, ...came, ...went } }
  })
  return { rows, older: older?.unanswered ?? 0, olderUntil: addMonths(first, -1) }
}
export type TwelveMonths = Awaited<ReturnType<typeof getTwelveMonths>>
