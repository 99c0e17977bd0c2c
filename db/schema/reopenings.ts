import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { at, createdAt, day, id, refersTo, submitKey, viText, xid } from '../columns'
import { accounts } from './accounts'
import { minutes } from './meetings'
import { place } from './place'

/** Mở lại biên bản: the whole of what had been completed, as it was, and why it was opened again; never changed. */
export const reopenings = pgTable(
  'reopenings',
  {
    id: id(),
    minutesId: refersTo(() => minutes.id),
    ...place(),
    reason: text().notNull(),
    heldOn: day().notNull(),
    number: integer(),
    resolutionNumber: integer(),
    conclusionNumber: integer(),
    content: jsonb().notNull(),
    outcome: jsonb(),
    letterhead: jsonb(),
    contentHash: text().notNull(),
    completedAt: at().notNull(),
    completedOn: day(),
    completedBy: integer().references(() => accounts.id),
    reopenedBy: refersTo(() => accounts.id),
    reopenedOn: day().notNull(),
    /** Thay đồng chí …: in whose place, where the one who reopened had no right of his own. */
    insteadOf: viText(),
    /** The transaction: the database opens minutes only together with this row. */
    xact: xid().notNull().default(sql`pg_current_xact_id()`),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [index('reopenings_minutes').on(table.minutesId)],
)
