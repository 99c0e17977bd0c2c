import 'server-only'
import { type SQL, sql } from 'drizzle-orm'

/** How many of the rows of a group hold to a condition. */
export const howMany = (condition?: SQL) =>
  sql<number>`count(*) filter (where ${condition ?? sql`true`})`.mapWith(Number)
