import { sql } from 'drizzle-orm'
import { check, index, integer, numeric, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, submitKey } from '../columns'
import { accounts } from './accounts'
import { place } from './place'

/**
 * Số liệu báo cáo: the share of members rated "hoàn thành tốt nhiệm vụ" or better in a year that the portal did not
 * hold, as a report says it. Only added; of one place, tag and year the newest counts.
 */
export const ratingFigures = pgTable(
  'rating_figures',
  {
    id: id(),
    ...place(),
    /** Nhãn the figure is cut by; empty: of the whole place. */
    tag: text().notNull().default(''),
    year: smallint().notNull(),
    percent: numeric({ precision: 5, scale: 2, mode: 'number' }).notNull(),
    /** Số đảng viên được xếp loại, where the report says it. */
    rated: integer(),
    /** Quy định, hướng dẫn whose levels the figure uses. */
    scale: text().notNull(),
    source: text().notNull(),
    enteredBy: refersTo(() => accounts.id),
    enteredOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('rating_figures_place').on(table.orgPath, table.year),
    check('rating_figures_percent', sql`${table.percent} between 0 and 100`),
  ],
)

/** Chỉ tiêu kết nạp đảng viên of an organisation in a year, with the paper that gives it. Only added; the newest counts. */
export const admissionTargets = pgTable(
  'admission_targets',
  {
    id: id(),
    ...place(),
    year: smallint().notNull(),
    target: smallint().notNull(),
    source: text().notNull(),
    enteredBy: refersTo(() => accounts.id),
    enteredOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('admission_targets_place').on(table.orgPath, table.year),
    check('admission_targets_target', sql`${table.target} >= 0`),
  ],
)
