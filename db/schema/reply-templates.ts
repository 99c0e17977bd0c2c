import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, day, id, submitKey, version, viText } from '../columns'
import { replyKind } from './feedback'
import { place } from './place'

/**
 * Câu trả lời mẫu: what a body says again and again, by kind of answer, with gaps to fill. Those of the top organisation
 * are offered to all its bodies.
 */
export const replyTemplates = pgTable(
  'reply_templates',
  {
    id: id(),
    ...place(),
    kind: replyKind().notNull(),
    name: viText().notNull(),
    text: text().notNull(),
    /** Its last day: from the day after it is no longer offered. */
    endedOn: day(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [index('reply_templates_place').on(table.orgPath)],
)
