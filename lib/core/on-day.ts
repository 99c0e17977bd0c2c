import { and, gte, isNull, lte, or, type SQLWrapper, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Day } from './dates'

/** Does a dated row hold on a day? */
export const heldOn = (row: { startsOn: PgColumn; endsOn: PgColumn }, day: SQLWrapper | Day) =>
  and(lte(row.startsOn, day), or(isNull(row.endsOn), gte(row.endsOn, day)))

/**
 * Does a dated row hold on any day? One that was withdrawn, or was over before it began, ends before its first day:
 * nothing is to be concluded from it. `name`: of its table, or the alias in a query.
 */
export const hasApplied = (name: string) => {
  const row = sql.identifier(name)
  return sql`(${row}.ends_on IS NULL OR ${row}.ends_on >= ${row}.starts_on)`
}
