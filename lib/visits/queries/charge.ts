import 'server-only'
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { organisations } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { VisitorKind } from '@/lib/visits/labels'
import { watchedTag } from '@/lib/visits/rules/assigning'

const above = alias(organisations, 'above')
type Sent = { id: number; name: string; unit: string; kind: VisitorKind }

/**
 * Chi bộ thôn biên giới, chi bộ yếu kém: who is in charge of each, and which members of border posts attend it on a
 * day. Assignments to the cell itself count, not those to its commune.
 */
export async function listWatchedCells(viewer: Viewer, place: { path: string }, today: Day) {
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      cellType: organisations.cellType,
      tags: organisations.tags,
      above: sql<string>`case when ${above.kind} = 'top' then '' else coalesce(${above.shortName}, '') end`,
      sent: sql<Sent[]>`coalesce((
        select json_agg(json_build_object('id', v.id, 'name', v.full_name, 'unit', v.unit, 'kind', v.kind) order by v.sort_name)
        from visit_assignments a join visitors v on v.id = a.visitor_id
        where a.org_id = ${organisations.id} and a.starts_on <= ${today}
          and (a.ends_on is null or a.ends_on >= ${today})
          and (v.ends_on is null or v.ends_on >= ${today})), '[]'::json)`,
    })
    .from(organisations)
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(
      and(
        eq(organisations.kind, 'cell'),
        isNull(organisations.endedOn),
        within(organisations.path, place.path),
        scope(viewer, 'visits.read', { path: organisations.path }),
        or(
          sql`'biên giới' = any(${organisations.tags})`,
          sql`'yếu kém' = any(${organisations.tags})`,
          sql`exists (select 1 from visit_assignments a join visitors v on v.id = a.visitor_id
            where a.org_id = ${organisations.id} and v.kind = 'borderPost')`,
        ),
      ),
    )
    .orderBy(asc(organisations.path))
    .limit(1_000)
  return rows.flatMap(({ sent, cellType, tags, ...row }) => {
    const tag = watchedTag({ cellType, tags })
    const border = sent.filter(({ kind }) => kind === 'borderPost')
    if (!tag && border.length === 0) return []
    return [{ ...row, tag, inCharge: sent.filter(({ kind }) => kind !== 'borderPost'), border }]
  })
}
export type WatchedCell = Awaited<ReturnType<typeof listWatchedCells>>[number]
