import 'server-only'
import { and, desc, isNull, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { organisations } from '@/db/schema'

const above = alias(organisations, 'corrected_at')

/** Where a book is corrected: at its own cell, and once that has ended at the organisation next above that goes on. */
export const correctedAt = (path: PgColumn) =>
  sql<string>`(${db
    .select({ path: above.path })
    .from(above)
    .where(and(isNull(above.endedOn), sql`starts_with(${path}, ${above.path})`))
    .orderBy(desc(sql`length(${above.path})`))
    .limit(1)})`
