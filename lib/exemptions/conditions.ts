import { sql } from 'drizzle-orm'

/** Back before it began, an exemption ends before its first day: it never applied, and nothing is to be concluded from it. */
export const hasApplied = (name = 'exemptions') => {
  const row = sql.identifier(name)
  return sql`(${row}.ends_on IS NULL OR ${row}.ends_on >= ${row}.starts_on)`
}
