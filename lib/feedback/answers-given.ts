import 'server-only'
import { and, gte, inArray, isNotNull, lt, not, sql } from 'drizzle-orm'
import { type PgColumn, unionAll } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { feedbackInterims, feedbackItems } from '@/db/schema'
import { addMonths } from '@/lib/core/dates'
import { repliedStatuses } from '@/lib/feedback/rules/transitions'

/**
 * What was answered in a month stays answered in it when the cell, having heard it, asks for more: the report of a past
 * month does not change. So an item may count in two months, and in one month once, by the last answer of it.
 */

/** Within a month given as 2022-09. */
export const inMonth = (column: PgColumn, month: string | undefined) =>
  month === undefined ? undefined : and(gte(column, `${month}-01`), lt(column, addMonths(`${month}-01`, 1)))

export const isReplied = inArray(feedbackItems.status, [...repliedStatuses])

/** isLate of rules/deadlines, asked of the database. */
const isLate = (answeredOn: PgColumn, dueOn: PgColumn) => sql`coalesce(${answeredOn} > ${dueOn}, false)`
const late = isLate(feedbackItems.answeredOn, feedbackItems.answerDueOn)
const wasLate = isLate(feedbackInterims.approvedOn, feedbackInterims.answerDueOn)
export const onTime = not(late)
export const wasOnTime = not(wasLate)

/** A whole answer of which the cell asked for more, with none after it in the same month. */
export const wasAnswer = and(
  isNotNull(feedbackInterims.kind),
  sql`not exists (select 1 from feedback_interims later
    where later.item_id = ${feedbackInterims.itemId} and later.id > ${feedbackInterims.id} and later.kind is not null
    and date_trunc('month', later.approved_on) = date_trunc('month', ${feedbackInterims.approvedOn}))`,
  sql`not exists (select 1 from feedback_items answered
    where answered.id = ${feedbackInterims.itemId} and ${inArray(sql`answered.status`, [...repliedStatuses])}
    and date_trunc('month', answered.answered_on) = date_trunc('month', ${feedbackInterims.approvedOn}))`,
)

type Given = { month?: string; timing?: 'late' | 'onTime' }

/** Items answered in the month, in time or late. */
export const answered = ({ month, timing }: Given) =>
  inArray(
    feedbackItems.id,
    unionAll(
      db
        .select({ id: feedbackItems.id })
        .from(feedbackItems)
        .where(
          and(
            isReplied,
            inMonth(feedbackItems.answeredOn, month),
            timing && (timing === 'late' ? late : onTime),
          ),
        ),
      db
        .select({ id: feedbackInterims.itemId })
        .from(feedbackInterims)
        .where(
          and(
            wasAnswer,
            inMonth(feedbackInterims.approvedOn, month),
            timing && (timing === 'late' ? wasLate : wasOnTime),
          ),
        ),
    ),
  )
