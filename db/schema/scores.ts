import { doublePrecision, index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, submitKey, viText } from '../columns'
import { accounts } from './accounts'
import { meetings } from './meetings'
import { place } from './place'

/**
 * Điểm cấp trên chấm: what the committee above gave a meeting after receiving its minutes. Rows are added, never
 * changed; the newest of a meeting is the official one.
 */
export const scoreReviews = pgTable(
  'score_reviews',
  {
    id: id(),
    meetingId: refersTo(() => meetings.id),
    ...place(),
    /** Items that differ from the cell's own score: number → { points, why }. */
    items: jsonb().$type<Record<string, { points: number; why: string }>>().notNull(),
    total: doublePrecision().notNull(),
    /** Empty where the sheet knows no bands. */
    band: text().notNull(),
    /** Why the total is another than the sum of the items; or a remark. */
    reason: text().notNull(),
    /** The committee as it was called on the day. */
    decidedFor: text().notNull(),
    decidedBy: refersTo(() => accounts.id),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    decidedOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('score_reviews_meeting').on(table.meetingId, table.id),
    index('score_reviews_place').on(table.orgPath),
  ],
)

/** Danh sách tổng hợp đánh giá, xếp loại of a committee's month; its papers are the versions that were issued. */
export const scoreLists = pgTable(
  'score_lists',
  {
    id: id(),
    ...place(),
    month: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [unique('score_lists_month').on(table.orgId, table.month)],
)
