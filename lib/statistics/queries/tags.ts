import 'server-only'
import { and, gte, isNull, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'

/** Nhãn of organisations in reach, to cut lists and statistics by; `since` a day: of those that have ended after it, too. */
export async function listTags(viewer: Viewer, since?: Day) {
  const rows = await db
    .selectDistinct({ tag: sql<string>`unnest(${organisations.tags})`.as('tag') })
    .from(organisations)
    .where(
      and(
        sql`${organisations.tags} <> '{}'`,
        or(isNull(organisations.endedOn), since ? gte(organisations.endedOn, since) : undefined),
        scope(viewer, 'organisations.read', { path: organisations.path }),
      ),
    )
    .orderBy(sql`tag`)
  return rows.map(({ tag }) => tag)
}
