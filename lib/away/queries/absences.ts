import 'server-only'
import { and, eq, lte, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { attendances, contacts, members, organisations, proposals } from '@/db/schema'
import { type Permission, scope, type Viewer } from '@/lib/auth/policy'
import { afterMost, asksOrHasExemption, contactStands, isMissed, warnedOn } from '@/lib/away/conditions'
import type { AbsenceFilter } from '@/lib/away/input'
import { yearOf } from '@/lib/away/rules/absences'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { isCurrent } from '@/lib/members/conditions'
import { inCut } from '@/lib/organisations/cut'

const months = sql<number>`count(DISTINCT date_trunc('month', ${attendances.heldOn}))::int`
const lastOn = sql<Day>`max(${attendances.heldOn})::text`

/**
 * Vắng không lý do trong một năm: who, how many months, wherever he stood then, and what was done about it; those nearest
 * to removal first. A removal that was refused quiets it until the next absence, and so does an exemption decided since.
 * With `asking` only where the viewer may do that, so that a duty stands on the desk of whoever can do it.
 */
export async function listAbsences(
  viewer: Viewer,
  filter: AbsenceFilter,
  today: Day,
  asking: Permission = 'away.read',
  size = PAGE_SIZE,
) {
  const year = filter.year ?? yearOf(today)
  const rows = await db
    .select({
      id: members.id,
      fullName: members.fullName,
      sortName: members.sortName,
      cell: organisations.shortName,
      many: months,
      missed: sql<Day[]>`array_agg(DISTINCT date_trunc('month', ${attendances.heldOn})::date::text)`,
      lastOn,
      warnedOn: warnedOn(year),
      warnings: sql<number>`(SELECT count(*)::int FROM ${contacts} told
        WHERE told.member_id = ${members.id} AND told.kind = 'warning' AND told.year = ${year}
          AND ${contactStands('told')})`,
      isUnderWay: sql<boolean>`(${asksOrHasExemption(sql`max(${attendances.heldOn})`, today)}
        OR EXISTS (SELECT FROM ${proposals} removal WHERE removal.member_id = ${members.id}
          AND removal.kind = 'removal' AND (removal.state = 'waiting'
            OR removal.state = 'refused' AND removal.held_on >= max(${attendances.heldOn}))))`,
    })
    .from(attendances)
    .innerJoin(members, eq(members.id, attendances.memberId))
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(
      and(
        isMissed(year),
        lte(attendances.heldOn, today),
        scope(viewer, asking, { path: members.orgPath, ownerId: members.id }),
        isCurrent,
        filter.member ? eq(members.id, filter.member) : undefined,
        inCut(members.orgId, { org: filter.org, tag: filter.tag, type: filter.type }),
      ),
    )
    .groupBy(members.id, organisations.id)
    .having(and(sql`${months} >= ${filter.months ?? 1}`, afterMost(months, filter.after)))
    .orderBy(sql`${months} DESC`, members.sortName, members.id)
    .limit(size + 1)
  return pageOf(rows, ({ many, sortName, id }) => [many, sortName, id], size)
}
export type AbsenceRow = Awaited<ReturnType<typeof listAbsences>>['rows'][number]
