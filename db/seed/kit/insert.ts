import { getTableColumns, is, SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { SeedDb } from '../factories'

const BATCH = 2_000
const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Many rows in few statements: sent as one JSON text each, which costs far less than a parameter per value. */
export async function insertAll<Table extends PgTable>(
  db: SeedDb,
  table: Table,
  rows: Table['$inferInsert'][],
): Promise<void> {
  const known = getTableColumns(table)
  const given = new Set(rows.flatMap((row) => Object.keys(row)))
  const columns = Object.entries(known).filter(([key]) => given.has(key))
  const names = sql.join(
    columns.map(([key]) => sql.identifier(snake(key))),
    sql`, `,
  )
  // A row that leaves out what others give gets the column's own default.
  const fallbacks = new Map(
    columns.map(([key, { default: value }]) => [key, is(value, SQL) ? null : (value ?? null)]),
  )
  for (let from = 0; from < rows.length; from += BATCH) {
    const records = rows.slice(from, from + BATCH).map((row) => {
      const values = new Map(Object.entries(row))
      return Object.fromEntries(columns.map(([key]) => [snake(key), values.get(key) ?? fallbacks.get(key)]))
    })
    await db.execute(
      sql`insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(records)}::json)`,
    )
  }
}
