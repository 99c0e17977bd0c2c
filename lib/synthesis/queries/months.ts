import 'server-only'
import { and, eq, gte, lt, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { feedbackInterims, feedbackItems } from '@/db/schema'
import { type Viewer, within } from '@/lib/auth/policy'
import { addMonths, type Day } from '@/lib/core/dates'
import { isReplied, onTime, wasAnswer, wasOnTime } from '@/lib/feedback/answers-given'
import { listed, narrowed } from '@/lib/feedback/conditions'
import { howMany } from '@/lib/synthesis/how-many'
import { type MonthCounts, monthFilters } from '@/lib/synthesis/measures'

export type MonthRow = { month: Day; counts: MonthCounts }

/** The twelve months up to this one, and how many older items still wait for an answer. */
export async function getTwelveMonths(viewer: Viewer, place: { path: string }, month: Day, today: Day) {
  const first = addMonths(month, -11)
  const end = addMonths(month, 1)
  const here = and(listed(viewer), within(feedbackItems.orgPath, place.path))
  const monthIn = (column: PgColumn) => sql<string>`to_char(${column}, 'YYYY-MM')`
  const open = narrowed({ unanswered: '1' }, today)
  const [sent, answered, before, [older]] = await Promise.all([
    db
      .select({ month: monthIn(feedbackItems.sentOn), received: howMany(), unanswered: howMany(open) })
      .from(feedbackItems)
      .where(and(here, gte(feedbackItems.sentOn, first), lt(feedbackItems.sentOn, end)))
      .groupBy(sql`1`),
    db
      .select({
        month: monthIn(feedbackItems.answeredOn),
        answered: howMany(),
        onTime: howMany(onTime),
      })
      .from(feedbackItems)
      .where(and(here, isReplied, gte(feedbackItems.answeredOn, first), lt(feedbackItems.answeredOn, end)))
      .groupBy(sql`1`),
    db
      .select({
        month: monthIn(feedbackInterims.approvedOn),
        answered: howMany(),
        onTime: howMany(wasOnTime),
      })
      .from(feedbackInterims)
      .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackInterims.itemId))
      .where(
        and(here, wasAnswer, gte(feedbackInterims.approvedOn, first), lt(feedbackInterims.approvedOn, end)),
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
    const of = <Row extends { month: string }>(rows: Row[]) => rows.find((row) => row.month === short)
    const [came, now, then] = [of(sent), of(answered), of(before)]
    const counts = {
      received: came?.received ?? 0,
      unanswered: came?.unanswered ?? 0,
      answered: (now?.answered ?? 0) + (then?.answered ?? 0),
      onTime: (now?.onTime ?? 0) + (then?.onTime ?? 0),
    }
    return { month: each, counts }
  })
  return { rows, older: older?.unanswered ?? 0, olderUntil: addMonths(first, -1) }
}
export type TwelveMonths = Awaited<ReturnType<typeof getTwelveMonths>>
