import { pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, id } from '../columns'
import { place } from './place'

/** Báo cáo of an organisation's period that is drawn from living records; its papers are what was printed of it. */
export const reports = pgTable(
  'reports',
  {
    id: id(),
    ...place(),
    /** Name in the catalogue of lib/papers. */
    form: text().notNull(),
    /** "2022-09", "2022-q3", "2022". */
    period: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique('reports_period').on(table.form, table.orgId, table.period)],
)
