import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, submitKey, version } from '../columns'
import { minutes } from './meetings'
import { cellType } from './organisations'
import { place } from './place'

/** Văn bản cần quán triệt: what a committee wants its cells to spread from a month on; named, never kept as a file. */
export const directives = pgTable(
  'directives',
  {
    id: id(),
    /** The committee that asks for it. */
    ...place(),
    month: day().notNull(),
    /** Nghị quyết, Chỉ thị, Kết luận, Hướng dẫn … */
    kind: text().notNull(),
    number: text().notNull(),
    issuedOn: day().notNull(),
    issuer: text().notNull(),
    /** Trích yếu: "về lãnh đạo …" */
    subject: text().notNull(),
    /** What the cell should discuss about it. */
    discussion: text().notNull().default(''),
    /** Only cells of this type; null: all. */
    cellType: cellType(),
    closedOn: day(),
    closeReason: text(),
    /** Closed before any cell had spread it: then it no longer counts at all. */
    isWithdrawn: boolean().notNull().default(false),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('directives_place').on(table.orgPath, table.month),
    check('directives_closed', sql`(${table.closedOn} is null) = (${table.closeReason} is null)`),
  ],
)

/** Đã quán triệt: left by completed minutes that hold the document, gone when they are opened again. */
export const directiveReadings = pgTable(
  'directive_readings',
  {
    id: id(),
    directiveId: refersTo(() => directives.id),
    minutesId: refersTo(() => minutes.id),
    ...place(),
    heldOn: day().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('directive_readings_once').on(table.directiveId, table.minutesId),
    index('directive_readings_cell').on(table.orgId, table.directiveId),
    index('directive_readings_minutes').on(table.minutesId),
  ],
)
