import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, submitKey, viText } from '../columns'
import { accounts } from './accounts'
import { minutes } from './meetings'
import { place } from './place'

/** Đính chính: what is wrong in completed minutes, beside the untouched text; added, never changed. */
export const corrections = pgTable(
  'corrections',
  {
    id: id(),
    minutesId: refersTo(() => minutes.id),
    ...place(),
    /** 1, 2, 3 … within the minutes. */
    number: integer().notNull(),
    /** Which passage: "Mục II, điểm 3, bảng phân công". */
    passage: text().notNull(),
    asWritten: text().notNull(),
    correctedTo: text().notNull(),
    reason: text().notNull(),
    writtenBy: refersTo(() => accounts.id),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    writtenOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('corrections_number').on(table.minutesId, table.number),
    index('corrections_place').on(table.orgPath, table.writtenOn),
    check('corrections_from_one', sql`${table.number} > 0`),
  ],
)
