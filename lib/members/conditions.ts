import { and, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import { type awayStays, exemptions, members } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { MemberFilter } from './input'
import { EXEMPT_TIMES, inCell } from './rules'

/** Conditions on a member that lists and statistics share, so that a number and its list agree. */

export const isCurrent = inArray(members.status, inCell)

/** Is there a row of `table` about the member that holds on the day? */
export const during = (table: typeof exemptions | typeof awayStays, today: Day) => sql<boolean>`EXISTS (
  SELECT 1 FROM ${table} WHERE ${table.memberId} = ${members.id} AND ${table.startsOn} <= ${today}
    AND (${table.endsOn} IS NULL OR ${table.endsOn} >= ${today}))`

/** Đảng số: official and probationary; temporary ones are counted where they belong. */
export const ofStanding = (standing: MemberFilter['standing']): SQL | undefined =>
  standing === 'counted'
    ? inArray(members.standing, ['full', 'probationary'])
    : standing && eq(members.standing, standing)

export const exemptSince = (first: Day) =>
  sql<boolean>`EXISTS (SELECT 1 FROM ${exemptions} WHERE ${exemptions.memberId} = ${members.id} AND ${exemptions.startsOn} >= ${first})`

/** Exempt and there all the same, as often as completed minutes of the year say. */
export const attendedWhileExempt = (year: number) => sql<boolean>`${members.id} IN (
  SELECT member_id FROM attendances WHERE is_exempt AND state IN ('present', 'online')
    AND held_on BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}
  GROUP BY member_id HAVING count(*) >= ${EXEMPT_TIMES})`

export const admittedIn = (year: number) =>
  and(gte(members.admittedOn, `${year}-01-01`), lte(members.admittedOn, `${year}-12-31`))
