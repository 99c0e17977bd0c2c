import 'server-only'
import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { addressees, feedbackItems, organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { matching, overdue } from '@/lib/feedback/conditions'
import { loadHolidays } from '@/lib/feedback/holidays'
import type { FeedbackFilter } from '@/lib/feedback/input'
import { daysLeft } from '@/lib/feedback/rules/deadlines'

const owners = alias(organisations, 'owners')

const columns = {
  id: feedbackItems.id,
  code: feedbackItems.code,
  version: feedbackItems.version,
  title: feedbackItems.title,
  kind: feedbackItems.kind,
  urgency: feedbackItems.urgency,
  cell: organisations.shortName,
  owner: owners.committeeName,
  addressee: addressees.name,
  status: feedbackItems.status,
  sentOn: feedbackItems.sentOn,
  dueOn: feedbackItems.dueOn,
  stoppedOn: feedbackItems.stoppedOn,
  readOutOn: feedbackItems.readOutOn,
}

/** One page of items. A desk shows what is due first, everything else the newest first. */
export async function listItems(viewer: Viewer, filter: FeedbackFilter, today: Day) {
  const isDesk = filter.desk === 'mine'
  const key = isDesk ? sql`coalesce(${feedbackItems.dueOn}, '9999-12-31'::date)` : feedbackItems.sentOn
  const [lastDay, lastId] = filter.after ?? []
  const isAfter =
    typeof lastDay === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(lastDay) && typeof lastId === 'number'
  const compare = sql.raw(isDesk ? '>' : '<')
  const order = isDesk ? [asc(key), asc(feedbackItems.id)] : [desc(key), desc(feedbackItems.id)]
  // The page first, what its rows say after: a broad search finds thousands, and few of them are shown.
  const shown = db
    .select({ id: feedbackItems.id })
    .from(feedbackItems)
    .where(
      and(
        matching(viewer, filter, today),
        isAfter
          ? sql`(${key}, ${feedbackItems.id}) ${compare} (${lastDay}::date, ${lastId}::int)`
          : undefined,
      ),
    )
    .orderBy(...order)
    .limit(PAGE_SIZE + 1)
    .as('shown')
  const rows = await db
    .select(columns)
    .from(shown)
    .innerJoin(feedbackItems, eq(feedbackItems.id, shown.id))
    .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
    .innerJoin(owners, eq(owners.id, feedbackItems.ownerId))
    .innerJoin(addressees, eq(addressees.id, feedbackItems.addresseeId))
    .orderBy(...order)
  const holidays = await loadHolidays(db)
  const page = pageOf(rows, (row) => [(isDesk ? row.dueOn : row.sentOn) ?? '9999-12-31', row.id])
  return { ...page, rows: page.rows.map((row) => ({ ...row, daysLeft: daysLeft(row, today, holidays) })) }
}
export type ItemRow = Awaited<ReturnType<typeof listItems>>['rows'][number]

/** How many the filter finds, and of those how many are overdue. */
export async function countItems(viewer: Viewer, filter: FeedbackFilter, today: Day) {
  const [counts] = await db
    .select({
      total: count(),
      overdue: sql<number>`count(*) filter (where ${overdue(today)})`.mapWith(Number),
    })
    .from(feedbackItems)
    .where(matching(viewer, filter, today))
  return counts ?? { total: 0, overdue: 0 }
}
