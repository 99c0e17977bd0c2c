import 'server-only'
import { and, desc, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { feedbackItems } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { dayAndId, PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { matching, overdue, rareWords, wordsFor } from '@/lib/feedback/conditions'
import type { FeedbackFilter } from '@/lib/feedback/input'
import { rowsOf } from '@/lib/feedback/item-rows'
import { COMMON, PROBED, RANKED } from '@/lib/feedback/most'

/** An exact code before everything; as typed, with its marks, before the same letters with others. */
const EXACT = 2_000_000_000
const VERBATIM = 1_000_000_000
const hasMarks = (q: string) => /[^\p{ASCII}]/u.test(q)

function fitOf(viewer: Viewer, q: string): SQL<number> {
  const words = sql`(ts_rank(${wordsFor(viewer)}, vn_query(${q})) * 1000000)::int`
  const verbatim = hasMarks(q)
    ? sql`when strpos(lower(${feedbackItems.title} || ' ' || ${feedbackItems.text}), lower(${q})) > 0
        then ${VERBATIM}::int + ${words}`
    : sql``
  return sql<number>`case when upper(${feedbackItems.code}) = upper(${q}) then ${EXACT}::int ${verbatim} else ${words} end`
}

/** What fits best first: the exact code, then by words in title, text and answer, the newest first among equals. */
export async function searchItems(viewer: Viewer, filter: FeedbackFilter, today: Day) {
  const newest = db
    .select()
    .from(feedbackItems)
    .orderBy(desc(feedbackItems.sentOn), desc(feedbackItems.id))
    .limit(PROBED)
    // Under the name of the table, so that the conditions fit.
    .as('feedback_items')
  const probe = db.$with('probe').as(
    db
      .select({ isCommon: sql<boolean>`count(*) >= ${COMMON}::int`.as('is_common') })
      .from(newest)
      .where(matching(viewer, filter, today, 'byRow')),
  )
  const found = (condition: SQL | undefined) =>
    db
      .select({
        id: feedbackItems.id,
        sentOn: feedbackItems.sentOn,
        isLate: sql<boolean>`coalesce(${overdue(today)}, false)`.as('is_late'),
        fit: fitOf(viewer, filter.q).as('fit'),
      })
      .from(feedbackItems)
      .where(condition)
      .orderBy(desc(feedbackItems.sentOn), desc(feedbackItems.id))
      .limit(RANKED + 1)
  const isCommon = sql`(select is_common from probe)`
  const byIndex = matching(viewer, filter, today, 'byIndex')
  const either = unionAll(
    found(and(isCommon, matching(viewer, filter, today, 'byRow'))),
    found(and(sql`not ${isCommon}`, byIndex)),
  )
  const hits = db.$with('hits').as(rareWords(filter.q) ? found(byIndex) : either)
  const [fit, ...key] = filter.after ?? []
  const last = dayAndId(key)
  const shown = await db
    .with(probe, hits)
    .select({
      id: hits.id,
      sentOn: hits.sentOn,
      fit: hits.fit,
      total: sql<number>`(select count(*) from hits)`.mapWith(Number),
      overdue: sql<number>`(select count(*) filter (where is_late) from hits)`.mapWith(Number),
    })
    .from(hits)
    .where(
      last && typeof fit === 'number'
        ? sql`(${hits.fit}, ${hits.sentOn}, ${hits.id}) < (${fit}::int, ${last.day}::date, ${last.id}::int)`
        : undefined,
    )
    .orderBy(desc(hits.fit), desc(hits.sentOn), desc(hits.id))
    .limit(PAGE_SIZE + 1)
  const page = pageOf(shown, (row) => [row.fit, row.sentOn, row.id])
  const [first] = shown
  return {
    next: page.next,
    total: first?.total ?? 0,
    overdue: first?.overdue ?? 0,
    rows: await rowsOf(
      page.rows.map((row) => row.id),
      today,
      filter,
    ),
  }
}
