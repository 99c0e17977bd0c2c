import { pgTable, unique } from 'drizzle-orm/pg-core'
import { createdAt, day, id, submitKey } from '../columns'
import { place } from './place'

/** Tổng hợp phản ánh, góp ý of an organisation's month; its papers are the versions that were issued. */
export const syntheses = pgTable(
  'syntheses',
  {
    id: id(),
    ...place(),
    month: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [unique('syntheses_month').on(table.orgId, table.month)],
)
