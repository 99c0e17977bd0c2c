import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { at, createdAt, day, id, orgPath, submitKey, version } from '../columns'
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
    /** Set when it will not be held; then as when its day moved, with the reason told to everybody below. */
    cancelledOn: day(),
    changeReason: text(),
    changedAt: at(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [index('conferences_place').on(table.orgPath, table.heldOn)],
)
