import 'server-only'
import { and, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'

/** Nhãn of organisations in reach, to cut lists and statistics by. */
export async function listTags(viewer: Viewer) {
  const rows = await db
    .selectDistinct({ tag: sql<string>`unnest(${organisations.tags})`.as('tag') })
    .from(organisations)
    .where(
      and(
        sql`${organisations.tags} <> '{}'`,
        isNull(organisations.endedOn),
        scope(viewer, 'organisations.read', { path: organisations.path }),
      ),
    )
    .orderBy(sql`tag`)
  return rows.map(({ tag }) => tag)
}
