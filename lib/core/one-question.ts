import { type SQLWrapper, sql } from 'drizzle-orm'

/** Several questions asked in one: `db.select({ one: asList(…), other: asList(…) }).from(once)`. */
export const once = sql`(select 1) once`

/**
 * The rows of a question as one value of another, which saves a way to the database and back. For columns called by one
 * word whose values JSON knows.
 */
export const asList = <Row>(question: SQLWrapper & PromiseLike<Row[]>) =>
  sql<Row[]>`(select coalesce(json_agg(found), '[]') from ${question} found)`
