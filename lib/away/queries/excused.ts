import 'server-only'
import { and, eq, gt, gte, lte, notExists, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { attendances, contacts, meetings, members, organisations } from '@/db/schema'
import { type Permission, scope, type Viewer } from '@/lib/auth/policy'
import { afterMost, asksOrHasExemption, contactStands, ofYear } from '@/lib/away/conditions'
import type { AbsenceFilter } from '@/lib/away/input'
import { excusedRule } from '@/lib/away/rule-set'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { isCurrent } from '@/lib/members/conditions'
import { inCut } from '@/lib/organisations/cut'

const since = alias(attendances, 'since')
const sinceMeeting = alias(meetings, 'since_meeting')

const run = sql<number>`count(*)::int`
const lastOn = sql<Day>`max(${attendances.heldOn})`

/** excusedInARow() as SQL: nobody expects the exempt, and of a row only the end of what is known of the year counts. */
const isInLastRow = (year: number, today: Day): SQL | undefined =>
  and(
    eq(attendances.state, 'excused'),
    eq(attendances.isExempt, false),
    ofYear(attendances.heldOn, year),
    lte(attendances.heldOn, today),
    notExists(
      db
        .select({ one: sql`1` })
        .from(since)
        .innerJoin(sinceMeeting, and(eq(sinceMeeting.id, since.meetingId), eq(sinceMeeting.kind, 'regular')))
        .where(
          and(
            eq(since.memberId, attendances.memberId),
            sql`${since.state} <> 'excused'`,
            eq(since.isExempt, false),
            gt(since.heldOn, attendances.heldOn),
            ofYear(since.heldOn, year),
            lte(since.heldOn, today),
          ),
        ),
    ),
  )

/**
 * Vắng có lý do liên tiếp: who, how often, whether somebody has spoken with him since; the longest rows first. Unless
 * the filter says how often, more often than the score sheet lets pass; where no sheet asks, from two on. `asking` as of
 * the absences without reason.
 */
export async function listExcused(
  viewer: Viewer,
  filter: AbsenceFilter,
  today: Day,
  asking: Permission = 'away.read',
  size = PAGE_SIZE,
) {
  const { year, limit } = await excusedRule(viewer, filter.year, today)
  const least = filter.months ?? (limit ?? 1) + 1
  const rows = await db
    .select({
      id: members.id,
      fullName: members.fullName,
      sortName: members.sortName,
      cell: organisations.shortName,
      cellId: organisations.id,
      run,
      heldOn: sql<Day[]>`array_agg(${attendances.heldOn}::text ORDER BY ${attendances.heldOn})`,
      lastOn: sql<Day>`${lastOn}::text`,
      spokenOn: sql<Day | null>`(SELECT max(spoken.done_on)::text FROM ${contacts} spoken
        WHERE spoken.member_id = ${members.id} AND spoken.kind <> 'material'
          AND spoken.done_on BETWEEN ${lastOn} AND ${today} AND ${contactStands('spoken')})`,
      isUnderWay: asksOrHasExemption(lastOn, today),
    })
    .from(attendances)
    .innerJoin(meetings, and(eq(meetings.id, attendances.meetingId), eq(meetings.kind, 'regular')))
    .innerJoin(members, eq(members.id, attendances.memberId))
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(
      and(
        isInLastRow(year, today),
        scope(viewer, asking, { path: members.orgPath, ownerId: members.id }),
        isCurrent,
        filter.member ? eq(members.id, filter.member) : undefined,
        inCut(members.orgId, { org: filter.org, tag: filter.tag, type: filter.type }),
      ),
    )
    .groupBy(members.id, organisations.id)
    .having(and(gte(run, least), afterMost(run, filter.after)))
    .orderBy(sql`${run} DESC`, members.sortName, members.id)
    .limit(size + 1)
  const told = rows.map((row) => ({
    ...row,
    /** Somebody is to speak with him: the sheet of that year asks, and nothing has been done about it since. */
    isDue: limit !== undefined && row.run > limit && !row.isUnderWay && row.spokenOn === null,
  }))
  return pageOf(told, ({ run: many, sortName, id }) => [many, sortName, id], size)
}
export type ExcusedRow = Awaited<ReturnType<typeof listExcused>>['rows'][number]
