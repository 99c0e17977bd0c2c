import { and, gte, isNull, lte, or, type SQLWrapper } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Day } from './dates'

/** Does a dated row hold on a day? */
export const heldOn = (row: { startsOn: PgColumn; endsOn: PgColumn }, day: SQLWrapper | Day) =>
  and(lte(row.startsOn, day), or(isNull(row.endsOn), gte(row.endsOn, day)))
