import type { PgTable } from 'drizzle-orm/pg-core'
import type { SeedDb } from '../factories'

/** Rows a statement: well below the 65,535 values PostgreSQL takes at once. */
const BATCH = 1_000

/** Many rows in few statements. */
export async function insertAll<Table extends PgTable>(
  db: SeedDb,
  table: Table,
  rows: Table['$inferInsert'][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH)
    await db.insert(table).values(rows.slice(from, from + BATCH))
}
