import 'server-only'
import { and, asc, eq, lt, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { exemptions, members, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { isLast } from '@/lib/away/conditions'
import { awayRules } from '@/lib/away/rule-set'
import { addDays, type Day } from '@/lib/core/dates'
import { hasApplied } from '@/lib/core/on-day'
import { dayAndId, PAGE_SIZE, pageOf } from '@/lib/core/paging'
import type { RunningFilter } from '@/lib/exemptions/input'
import { isCurrent } from '@/lib/members/conditions'

/** Miễn not because of age or health, by the day of its end: the sheet that goes up (Mẫu 1-MSHĐ), and what is over. */
export async function listRunning(viewer: Viewer, filter: RunningFilter, today: Day, size = PAGE_SIZE) {
  const { warnDays } = await awayRules(viewer, today)
  const last = dayAndId(filter.after)
  const within: Record<NonNullable<RunningFilter['which']>, SQL> = {
    ending: sql`${exemptions.endsOn} BETWEEN ${today} AND ${addDays(today, warnDays)}`,
    overdue: lt(exemptions.endsOn, today),
  }
  const rows = await db
    .select({
      id: exemptions.id,
      memberId: members.id,
      fullName: members.fullName,
      cell: organisations.shortName,
      kind: exemptions.kind,
      startsOn: exemptions.startsOn,
      endsOn: sql<Day>`${exemptions.endsOn}::text`,
      decidedBy: exemptions.decidedBy,
      decisionNumber: exemptions.decisionNumber,
      times: sql<number>`(SELECT count(*)::int FROM ${exemptions} each_one
        WHERE each_one.member_id = ${exemptions.memberId} AND each_one.kind <> 'ageHealth'
          AND each_one.starts_on <= ${exemptions.startsOn} AND ${hasApplied('each_one')})`,
    })
    .from(exemptions)
    .innerJoin(members, eq(members.id, exemptions.memberId))
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(
      and(
        scope(viewer, 'away.read', { path: members.orgPath }),
        isCurrent,
        sql`${exemptions.endsOn} IS NOT NULL AND ${exemptions.startsOn} <= ${today}`,
        isLast,
        filter.which && within[filter.which],
        last
          ? sql`(${exemptions.endsOn}, ${exemptions.id}) > (${last.day}::date, ${last.id}::int)`
          : undefined,
      ),
    )
    .orderBy(asc(exemptions.endsOn), asc(exemptions.id))
    .limit(size + 1)
  return pageOf(rows, ({ endsOn, id }) => [endsOn, id], size)
}
export type RunningRow = Awaited<ReturnType<typeof listRunning>>['rows'][number]
