import 'server-only'
import { and, asc, count, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { feedbackItems, organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { listed, narrowed, overdue } from '@/lib/feedback/conditions'
import { extensionAsked } from '@/lib/feedback/desk-conditions'
import { fieldRow } from '@/lib/feedback/labels'

/** "/1/7/42/": what stands directly below the top. */
const below = sql<string>`split_part(${feedbackItems.orgPath}, '/', 3)`
const BY = { field: 0b01, below: 0b10, all: 0b11 }

/**
 * Chưa trả lời and, of those, quá hạn: all together, by field and by the organisation directly below the top. Fields in
 * the order of the alphabet, organisations in that of the tree; never by a number.
 */
export async function countUnanswered(viewer: Viewer, today: Day) {
  const rows = await db
    .select({
      grouping: sql<number>`grouping(${feedbackItems.field}, ${below})`.mapWith(Number),
      field: sql<string | null>`${feedbackItems.field}`,
      below: sql<string | null>`${below}`,
      unanswered: count(),
      late: sql<number>`count(*) filter (where ${overdue(today)})`.mapWith(Number),
    })
    .from(feedbackItems)
    .where(and(listed(viewer), narrowed({ unanswered: '1' }, today)))
    .groupBy(sql`grouping sets ((${feedbackItems.field}), (${below}), ())`)
  const of = (grouping: number) => rows.filter((row) => row.grouping === grouping)
  const places = of(BY.below)
  const named = await db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, [0, ...places.flatMap((row) => Number(row.below) || [])]))
    .orderBy(asc(organisations.kind), asc(organisations.name), asc(organisations.id))
  const [all] = of(BY.all)
  return {
    unanswered: all?.unanswered ?? 0,
    late: all?.late ?? 0,
    byField: of(BY.field)
      .map(({ field, unanswered, late }) => ({ ...fieldRow(field), unanswered, late }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    byPlace: named.flatMap(({ id, name }) => {
      const row = places.find((each) => Number(each.below) === id)
      return row ? [{ id, name, unanswered: row.unanswered, late: row.late }] : []
    }),
  }
}

/** Đề nghị gia hạn that wait for the viewer's decision. */
export async function countExtensions(viewer: Viewer) {
  const asked = extensionAsked(viewer)
  if (!asked) return 0
  const [row] = await db.select({ total: count() }).from(feedbackItems).where(asked)
  return row?.total ?? 0
}
