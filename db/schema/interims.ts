import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo } from '../columns'
import { feedbackItems, feedbackSteps, noticeScope, replyKind } from './feedback'
import { minutes } from './meetings'
import { place } from './place'

/**
 * Trả lời bước đầu (đang giải quyết, có lộ trình): read out as an answer is, while the agency goes on. Beside them what
 * was a whole answer until the cell, having heard it, asked for more: the loop goes on as it does after an interim one.
 */
export const feedbackInterims = pgTable(
  'feedback_interims',
  {
    id: id(),
    itemId: refersTo(() => feedbackItems.id),
    ...place(),
    text: text().notNull(),
    document: text().notNull().default(''),
    documentOn: day(),
    repliedBy: text().notNull(),
    scope: noticeScope().notNull(),
    approvedOn: day().notNull(),
    /** By when the agency answers further. */
    nextOn: day().notNull(),
    /**
     * Cần làm rõ thêm: what the cell said after a whole answer; null for an interim one. Of such an answer also its kind
     * and the deadline it had.
     */
    response: text(),
    kind: replyKind(),
    answerDueOn: day(),
    /** The step that approved it, of the item it was drafted on, or that asked for more; files of that draft came with it. */
    stepId: integer().references(() => feedbackSteps.id),
    readOutOn: day(),
    readOutMinutesId: integer().references(() => minutes.id),
    createdAt: createdAt(),
  },
  (table) => [
    index('feedback_interims_item').on(table.itemId),
    index('feedback_interims_place').on(table.orgId, table.readOutOn),
    index('feedback_interims_step').on(table.stepId),
    index('feedback_interims_minutes').on(table.readOutMinutesId),
  ],
)
