import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members, organisations } from '@/db/schema'
import { canSomewhere, type Permission, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { isCurrent } from '@/lib/members/conditions'
import { wantedOf } from '@/lib/reorganisations/committee-rules'
import { findRuleSet } from '@/lib/rulesets/load'

/**
 * Cells with the official members for a chi ủy and none written down, for who proposes or appoints; the rule of the
 * day at the place of the viewer.
 */
export async function listCellsWanting(viewer: Viewer, permission: Permission, today: Day) {
  const path = viewer.grants[0]?.path
  if (!path || !canSomewhere(viewer, permission)) return []
  const ruleSet = await findRuleSet(db, 'organisations', today, path)
  if (!ruleSet) return []
  const full = sql<number>`count(*) filter (where ${members.standing} = 'full')::int`
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      full,
      posts: sql<string[]>`array_agg(distinct ${members.position})`,
    })
    .from(organisations)
    .innerJoin(members, eq(members.orgId, organisations.id))
    .where(
      and(
        scope(viewer, permission, { path: organisations.path }),
        eq(organisations.kind, 'cell'),
        isNull(organisations.endedOn),
        isCurrent,
      ),
    )
    .groupBy(organisations.id, organisations.name)
    .having(sql`${full} >= ${ruleSet.values.committeeFrom}`)
    .orderBy(asc(organisations.name))
  return rows.flatMap((row) => {
    const wanted = wantedOf(row, ruleSet.values)
    return wanted ? [{ ...row, wanted, basis: ruleSet.values.committeeBasis }] : []
  })
}
