import { and, eq, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import { badges, members, organisations, organisationVersions, recordChecks } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { isCurrent } from '@/lib/members/conditions'
import { bitsOf } from './bits'
import type { RecordFilter } from './input'
import { BADGE_YEARS, latestAdmission, roundBefore } from './rules/badges'
import { GAPS_BEFORE, INDEX, neededOf } from './rules/papers'

/** The rules of rules/ once more as conditions, so that a number and its list are one question. */

/** Whose file is kept here: a temporary member's stays at the own cell. */
export const isOwn = inArray(members.standing, ['full', 'probationary'])
export const isKept = and(isCurrent, isOwn)

/** Whose badges are recorded: besides, of one who has died (truy tặng). */
export const hasBadges = and(isOwn, or(isCurrent, eq(members.status, 'deceased')))

const textArray = (keys: string[]) => sql`${sql.param(keys)}::text[]`
/** "/1/7/"; a pattern would take ten times as long, twice for every member of a district. */
const isRightBelowTop = (path: SQL | typeof members.orgPath) =>
  sql<boolean>`(split_part(${path}, '/', 3) <> '' and split_part(${path}, '/', 4) = '')`
const pathThen = sql`coalesce((
  select v.path from ${organisationVersions} v
  where v.org_id = ${members.orgId} and v.starts_on <= ${members.admittedOn}
  order by v.starts_on desc limit 1), ${members.orgPath})`
/** Few cells: found once for a whole list, so that of all others nobody's past is asked. */
const wasRaisedOrLowered = sql`${members.orgId} in (
  select v.org_id from ${organisationVersions} v join ${organisations} o on o.id = v.org_id
  where v.ends_on is not null and ${isRightBelowTop(sql`v.path`)} <> ${isRightBelowTop(sql`o.path`)})`
/**
 * Did the cell stand directly below the top when the member was admitted? Raised or lowered since, the papers of then
 * are what they are.
 */
export const wasRightBelowTop = sql<boolean>`case when ${wasRaisedOrLowered}
  then ${isRightBelowTop(pathThen)} else ${isRightBelowTop(members.orgPath)} end`

const bits = (keys: readonly string[]) => sql.raw(String(bitsOf(keys)))
const needed = (wasRight: boolean) =>
  sql`case when ${members.standing} = 'full'
    then ${bits(neededOf({ standing: 'full', wasRightBelowTop: wasRight }))}
    else ${bits(neededOf({ standing: 'probationary', wasRightBelowTop: wasRight }))} end`
const need = sql`case when ${wasRightBelowTop} then ${needed(true)} else ${needed(false)} end`

const isComplete = sql<boolean>`coalesce((${need}) & ~${recordChecks.haveBits} = 0 or
  (${members.admittedOn} < ${GAPS_BEFORE} and ${recordChecks.haveBits} & ${bits([INDEX])} <> 0), false)`
const hasGaps = sql<boolean>`coalesce((${need}) & ${recordChecks.missingBits} <> 0, false)`

/** `members` beside their row of `record_checks`, if there is one. */
export const recordState = sql<'complete' | 'lacking' | 'unchecked'>`case
  when ${isComplete} then 'complete' when ${hasGaps} then 'lacking' else 'unchecked' end`

export const ofState = (state: RecordFilter['state']): SQL | undefined =>
  state === undefined || state === 'all' ? undefined : sql`(${recordState}) = ${state}`

/** Thiếu giấy nào: as said at the last check, whether or not the file counts as complete for all that. */
export const lacksPaper = (key: string | undefined): SQL | undefined =>
  key === undefined ? undefined : sql`${recordChecks.missing} @> ${textArray([key])}`

/** Chưa đối chiếu với hồ sơ từ một ngày, also who never was. */
export const notCheckedSince = (day: Day | undefined): SQL | undefined =>
  day === undefined ? undefined : sql`coalesce(${recordChecks.checkedOn} < ${day}, true)`

export const hasPaper = (key: string) =>
  sql<boolean>`coalesce(${recordChecks.have} @> ${textArray([key])}, false)`

/** The same as ageFrom() of the rules. */
const ageFrom = sql`case when ${members.ageGapMonths} = 0 then ${members.admittedOn}
  else (${members.admittedOn} + make_interval(months => ${members.ageGapMonths}::int))::date end`

/** The badge that a member's years reach on a day: the highest whose last day of admission is not before his own. */
export const badgeOnDay = (day: Day) => {
  const highestFirst = BADGE_YEARS.toReversed()
  const lastDays = highestFirst.map((years) => sql`${latestAdmission(day, years)}::date`)
  return sql<number | null>`(array[${sql.raw(highestFirst.join(', '))}])[
    width_bucket(${ageFrom} - 1, array[${sql.join(lastDays, sql`, `)}]) + 1]`
}

/** Nobody else has a badge to come by a day: time that does not count only puts it off. */
export const hasYears = (day: Day) => lte(members.admittedOn, latestAdmission(day, BADGE_YEARS[0]))

/** `members` beside the badge that is due by the round, in which list it stands; null where nothing is due. */
export function badgeList(round: Day) {
  const before = roundBefore(round)
  return sql<'round' | 'earlier' | 'postponed' | null>`case
    when (${badgeOnDay(round)}) is null or ${badges.decidedOn} is not null then null
    when ${badges.delayUntil} > ${round} then 'postponed'
    when ${badges.delayUntil} > ${before} then 'round'
    when ${badges.delayUntil} is null and (${badgeOnDay(before)}) is distinct from (${badgeOnDay(round)}) then 'round'
    else 'earlier' end`
}
