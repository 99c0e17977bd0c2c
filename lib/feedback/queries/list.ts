import 'server-only'
import { and, asc, count, desc, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { feedbackItems } from '@/db/schema'
import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { once } from '@/lib/core/one-question'
import { dayAndId, PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { dueSoon, matching, overdue } from '@/lib/feedback/conditions'
import { onDesk } from '@/lib/feedback/desk-conditions'
import type { FeedbackFilter } from '@/lib/feedback/input'
import { rowsOf } from '@/lib/feedback/item-rows'
import { COUNTED } from '@/lib/feedback/most'

const isOnDesk = ({ desk }: FeedbackFilter) => desk !== undefined && desk !== 'all'

/** One page of items. A desk shows what is due first, everything else the newest first. */
export async function listItems(viewer: Viewer, filter: FeedbackFilter, today: Day, size = PAGE_SIZE) {
  const isDesk = isOnDesk(filter)
  const key = isDesk
    ? sql<string>`coalesce(${feedbackItems.dueOn}, '9999-12-31'::date)`
    : sql<string>`${feedbackItems.sentOn}`
  const last = dayAndId(filter.after)
  const compare = sql.raw(isDesk ? '>' : '<')
  const order = isDesk ? [asc(key), asc(feedbackItems.id)] : [desc(key), desc(feedbackItems.id)]
  // The page first, what its rows say after: of thousands that are found few are shown.
  const shown = await db
    .select({ id: feedbackItems.id, key })
    .from(feedbackItems)
    .where(
      and(
        matching(viewer, filter, today),
        last ? sql`(${key}, ${feedbackItems.id}) ${compare} (${last.day}::date, ${last.id}::int)` : undefined,
      ),
    )
    .orderBy(...order)
    .limit(size + 1)
  const page = pageOf(shown, (row) => [row.key, row.id], size)
  return {
    ...page,
    rows: await rowsOf(
      page.rows.map(({ id }) => id),
      today,
      filter,
    ),
  }
}

/** How many a condition finds, at most one more than COUNTED: that one says that there are more. */
const howMany = (condition: SQL | undefined) =>
  sql<number>`(select count(*) from (${db
    .select({ one: sql`1`.as('one') })
    .from(feedbackItems)
    .where(condition)
    .limit(COUNTED + 1)}) counted)`.mapWith(Number)

/** How many the filter finds, and of those how many are overdue; beyond COUNTED not always all of them. */
export async function countItems(viewer: Viewer, filter: FeedbackFilter, today: Day) {
  const all = matching(viewer, filter, today)
  const [counts] = isOnDesk(filter)
    ? await db.select(counted(today)).from(feedbackItems).where(all)
    : await db.select({ total: howMany(all), overdue: howMany(and(all, overdue(today))) }).from(once)
  return counts ?? { total: 0, overdue: 0 }
}

/** Of what is little enough to be read through. */
const counted = (today: Day) => ({
  total: sql<number>`count(*)`.mapWith(Number),
  overdue: sql<number>`count(*) filter (where ${overdue(today)})`.mapWith(Number),
})

/** Chưa làm rõ: what the viewer's desk asked of cells. */
const askedOf = (viewer: Viewer) =>
  canSomewhere(viewer, 'feedback.clarify')
    ? sql`(${db.select({ total: count() }).from(feedbackItems).where(onDesk(viewer, 'asked'))})`
    : sql`0`

/**
 * Việc của đơn vị: what waits for the viewer, and of that what is due within a week or overdue; besides, what the desk
 * asked of cells and waits for.
 */
export async function countDesk(viewer: Viewer, today: Day) {
  const [counts] = await db
    .select({
      ...counted(today),
      soon: sql<number>`count(*) filter (where ${dueSoon(today)})`.mapWith(Number),
      asked: sql<number>`${askedOf(viewer)}`.mapWith(Number),
    })
    .from(feedbackItems)
    .where(onDesk(viewer))
  return counts ?? { total: 0, soon: 0, overdue: 0, asked: 0 }
}
