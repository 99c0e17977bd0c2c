import { sql } from 'drizzle-orm'
import { collectiveRatings } from '@/db/schema'
import type { Level } from '@/lib/ratings/rules/scale'

const countOf = (level: Level) =>
  sql<number>`count(*) filter (where ${collectiveRatings.level} = ${level})`.mapWith(Number)

/** Columns of a query over ratings of organisations: how many were decided to be at each level. */
export const levelCounts = {
  excellent: countOf('excellent'),
  good: countOf('good'),
  adequate: countOf('adequate'),
  failed: countOf('failed'),
}
