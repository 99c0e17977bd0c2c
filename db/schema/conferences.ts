import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { at, createdAt, day, id, submitKey, version } from '../columns'
import { place } from './place'

/** Hội nghị của cấp trên: refused on the common day unless a reason is written. */
export const conferences = pgTable(
  'conferences',
  {
    id: id(),
    ...place(),
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
