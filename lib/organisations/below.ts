import { inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { organisations } from '@/db/schema'

/**
 * "/1/7/42/": the id behind a place's own path, as text; empty where the row stands in the place itself. The depth is
 * written into the question, so that select and group by read the same.
 */
export const partBelow = (path: PgColumn, place: { path: string }): SQL<string> =>
  sql<string>`split_part(${path}, '/', ${sql.raw(String(place.path.split('/').length))})`

/** Đảng bộ: an organisation that others stand below. */
export const isCommittee = inArray(organisations.kind, ['top', 'grassroots', 'section'])
