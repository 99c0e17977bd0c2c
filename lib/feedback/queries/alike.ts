import 'server-only'
import { and, desc, eq, gte, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { feedbackItems, organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { addMonths, type Day, monthOf } from '@/lib/core/dates'
import { type Asked, mainColumns, mayBeMain } from '@/lib/feedback/main-items'

/** The same trouble is told again within a season; older items are found by their words. */
const MONTHS_BACK = 6
/** The newest that are compared at all, and how many of them letter by letter. */
const COMPARED = 3_000
const CLOSE = 40
/** Shares of letters in three: up to about 0.41 two texts of the same office style have the style in common, no more. */
const LIKELY = 0.42
const SHOWN = 8

/** Any of the words. */
const anyOf = (words: SQL) =>
  sql`(select string_agg(quote_literal(word), ' | ')::tsquery from unnest(tsvector_to_array(vn_words(${words}))) word)`

/**
 * Có thể trùng: recent open items that read alike. The words in common choose a few among many; those few are compared
 * by their letters, which understands "kênh tưới N4" and "tuyến kênh N4" as nearly the same.
 */
export async function listAlike(viewer: Viewer, item: Asked, today: Day, least = LIKELY) {
  const own = `${item.title} ${item.text}`
  const recent = db
    .select({ id: feedbackItems.id, search: feedbackItems.search })
    .from(feedbackItems)
    .where(and(mayBeMain(viewer, item), gte(feedbackItems.sentOn, addMonths(monthOf(today), -MONTHS_BACK))))
    .orderBy(desc(feedbackItems.sentOn), desc(feedbackItems.id))
    .limit(COMPARED)
    .as('recent')
  const close = db
    .select({ id: recent.id })
    .from(recent)
    .orderBy(sql`ts_rank(${recent.search}, ${anyOf(sql`${own}`)}) desc`)
    .limit(CLOSE)
    .as('close')
  // Once for each: a limit keeps the database from working it out again for the condition and for the order.
  const compared = db
    .select({
      id: feedbackItems.id,
      likeness: sql<number>`greatest(
        similarity(vn_plain(${feedbackItems.title}), vn_plain(${item.title})),
        similarity(vn_plain(${feedbackItems.title} || ' ' || ${feedbackItems.text}), vn_plain(${own})))`.as(
        'likeness',
      ),
    })
    .from(close)
    .innerJoin(feedbackItems, eq(feedbackItems.id, close.id))
    .limit(CLOSE)
    .as('compared')
  return db
    .select(mainColumns)
    .from(compared)
    .innerJoin(feedbackItems, eq(feedbackItems.id, compared.id))
    .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
    .where(gte(compared.likeness, least))
    .orderBy(desc(compared.likeness), desc(feedbackItems.id))
    .limit(SHOWN)
}
export type AlikeRow = Awaited<ReturnType<typeof listAlike>>[number]
