import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, day, id, orgPath, submitKey } from '../columns'
import { organisations } from './organisations'

/** Hội nghị của cấp trên: refused on the common day unless a reason is written. */
export const conferences = pgTable(
  'conferences',
  {
    id: id(),
    orgId: integer()
      .notNull()
      .references(() => organisations.id),
    orgPath: orgPath(),
    name: text().notNull(),
    heldOn: day().notNull(),
    /** Why it had to be on the common day. */
    clashReason: text(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [index('conferences_place').on(table.orgPath, table.heldOn)],
)
