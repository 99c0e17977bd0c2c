import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { organisations } from '@/db/schema'

/** Cells that a year is counted of: those there on its last day, whatever became of them since. */
export const isCellOfYear = (year: number) =>
  and(
    eq(organisations.kind, 'cell'),
    or(isNull(organisations.endedOn), gte(organisations.endedOn, `${year}-12-31`)),
    or(isNull(organisations.foundedOn), lte(organisations.foundedOn, `${year}-12-31`)),
  )
