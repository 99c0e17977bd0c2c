import { integer, pgTable, unique } from 'drizzle-orm/pg-core'
import { createdAt, day, id, orgPath, submitKey } from '../columns'
import { organisations } from './organisations'

/** Tổng hợp phản ánh, góp ý of an organisation's month; its papers are the versions that were issued. */
export const syntheses = pgTable(
  'syntheses',
  {
    id: id(),
    orgId: integer()
      .notNull()
      .references(() => organisations.id),
    orgPath: orgPath(),
    month: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [unique('syntheses_month').on(table.orgId, table.month)],
)
