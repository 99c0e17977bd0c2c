import { and, between, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import {
  attendances,
  awayStays,
  contacts,
  contactWithdrawals,
  exemptionRequests,
  exemptionReturns,
  exemptions,
  meetings,
  members,
} from '@/db/schema'
import { addDays, type Day } from '@/lib/core/dates'
import { hasApplied } from '@/lib/core/on-day'
import type { Flag } from './labels'
import type { Exempted, Way } from './rules/next'
import { PLACE_WORDS } from './rules/place'

export const isAwayOn = (today: Day) =>
  and(lte(awayStays.startsOn, today), or(isNull(awayStays.endsOn), gte(awayStays.endsOn, today)))

/** isVague() as SQL. */
export const isVagueAway = sql`NOT ${awayStays.isAbroad} AND replace(lower(${awayStays.place}), 'thành phố', 'thành-') !~ ${PLACE_WORDS}`

/**
 * Được giải quyết: an exemption covers the day, or began later in the same year. The committee that decides after
 * months of absence knows of them, and from then on they no longer count (Thuận Châu 2021).
 */
const settledOn = (memberId: SQL, day: SQL) => sql`EXISTS (SELECT FROM ${exemptions} settled
  WHERE settled.member_id = ${memberId} AND (settled.ends_on IS NULL OR settled.ends_on >= ${day})
    AND settled.starts_on <= make_date(extract(year FROM ${day})::int, 12, 31) AND ${hasApplied('settled')})`

/** A regular meeting that a member missed in the year, with no reason recorded and no exemption. */
export const isMissed = (
  year: number,
) => sql`${attendances.state} = 'unexcused' AND NOT ${attendances.isExempt}
  AND ${attendances.heldOn} BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}
  AND EXISTS (SELECT FROM ${meetings} held WHERE held.id = ${attendances.meetingId} AND held.kind = 'regular')
  AND NOT ${settledOn(sql`${attendances.memberId}`, sql`${attendances.heldOn}`)}`

export const ofYear = (day: PgColumn, year: number) => between(day, `${year}-01-01`, `${year}-12-31`)

/** After an absence: a request for exemption is under way, or one was decided since. */
export const asksOrHasExemption = (
  lastOn: SQL,
  today: Day,
) => sql<boolean>`(EXISTS (SELECT FROM ${exemptionRequests} asked
    WHERE asked.member_id = ${members.id} AND asked.state IN ('submitted', 'proposed'))
  OR EXISTS (SELECT FROM ${exemptions} since_then
    WHERE since_then.member_id = ${members.id} AND since_then.starts_on > ${lastOn}
      AND since_then.starts_on <= ${today} AND ${hasApplied('since_then')}))`

export const isSettled = sql<boolean>`${settledOn(sql`${attendances.memberId}`, sql`${attendances.heldOn}`)}`

/** The newest exemption that has begun, and whether its member has returned. */
export const exemptionOn = (today: Day) => sql<Exempted | null>`(SELECT jsonb_build_object(
    'id', last.id, 'endsOn', last.ends_on,
    'isReturned', last.ends_on IS NOT NULL AND last.ends_on < ${today} AND last.kind = 'ageHealth'
      OR EXISTS (SELECT FROM ${exemptionReturns} back WHERE back.exemption_id = last.id))
  FROM ${exemptions} last WHERE last.member_id = ${members.id} AND last.starts_on <= ${today}
    AND ${hasApplied('last')}
  ORDER BY last.starts_on DESC, last.id DESC LIMIT 1)`

export const openRequest = sql<
  'submitted' | 'proposed' | null
>`(SELECT asked.state FROM ${exemptionRequests} asked
  WHERE asked.member_id = ${members.id} AND asked.state IN ('submitted', 'proposed'))`

/** Not withdrawn: what was written of the wrong person is no warning, no invitation, no word with anybody. */
export const contactStands = (name: string) => sql`NOT EXISTS (SELECT FROM ${contactWithdrawals} taken
  WHERE taken.contact_id = ${sql.identifier(name)}.id)`

/** Material sent is no answer: what counts is that somebody was spoken to. */
export const lastContact = (today: Day) => sql<{
  on: Day
  channel: string
} | null>`(SELECT jsonb_build_object(
    'on', spoken.done_on, 'channel', spoken.channel)
  FROM ${contacts} spoken WHERE spoken.member_id = ${members.id} AND spoken.kind <> 'material'
    AND spoken.done_on <= ${today} AND ${contactStands('spoken')}
  ORDER BY spoken.done_on DESC, spoken.id DESC LIMIT 1)`

/** The newest warning about absences of the year. */
export const warnedOn = (
  year: number,
) => sql<Day | null>`(SELECT max(told.done_on)::text FROM ${contacts} told
  WHERE told.member_id = ${members.id} AND told.kind = 'warning' AND told.year = ${year}
    AND ${contactStands('told')})`

const exemptNow = (today: Day) => sql`EXISTS (SELECT FROM ${exemptions} now
  WHERE now.member_id = ${members.id} AND now.starts_on <= ${today}
    AND (now.ends_on IS NULL OR now.ends_on >= ${today}))`

/** wayOf() as SQL: the test of the register holds one against the other. */
export const wayIs = (way: Way, today: Day): SQL => {
  const elsewhere = sql`${members.status} = 'elsewhere'`
  if (way === 'exempt') return exemptNow(today)
  return way === 'elsewhere'
    ? sql`NOT ${exemptNow(today)} AND ${elsewhere}`
    : sql`NOT ${exemptNow(today)} AND NOT ${elsewhere}`
}

/** Of age or health there is no term: where one has an end, that is the return itself (Quy định 294-QĐ/TW, mục 7.1). */
const endsBetween = (from: Day, to: Day) => sql`EXISTS (SELECT FROM ${exemptions} ends
  WHERE ends.member_id = ${members.id} AND ends.ends_on BETWEEN ${from} AND ${to}
    AND ends.starts_on <= ${to} AND ends.kind <> 'ageHealth' AND ${hasApplied('ends')}
    AND NOT EXISTS (SELECT FROM ${exemptionReturns} back WHERE back.exemption_id = ends.id)
    AND NOT EXISTS (SELECT FROM ${exemptions} later WHERE later.member_id = ends.member_id
      AND later.starts_on > ends.starts_on AND ${hasApplied('later')}))`

const overdueOn = (today: Day) => endsBetween('1900-01-01', addDays(today, -1))

/** A term after which somebody is to return, nobody has yet, and it is the newest of its member. */
export const isLast = sql`${exemptions.kind} <> 'ageHealth' AND ${hasApplied('exemptions')}
  AND NOT EXISTS (SELECT FROM ${exemptionReturns} back WHERE back.exemption_id = ${exemptions.id})
  AND NOT EXISTS (SELECT FROM ${exemptions} later WHERE later.member_id = ${exemptions.memberId}
    AND later.starts_on > ${exemptions.startsOn} AND ${hasApplied('later')})`

/** Its end is nobody's work yet: besides, nothing new was asked. */
export const isUnanswered = sql`${isLast} AND NOT EXISTS (SELECT FROM ${exemptionRequests} asked
  WHERE asked.member_id = ${exemptions.memberId} AND asked.state IN ('submitted', 'proposed'))`

/** Members to look after; `warnDays`: how long before its end an exemption is. */
export const flagged = (flag: Flag, today: Day, warnDays: number): SQL => {
  const conditions: Record<Flag, () => SQL> = {
    absent: () =>
      sql`${members.id} IN (SELECT ${attendances.memberId} FROM ${attendances} WHERE ${isMissed(Number(today.slice(0, 4)))})`,
    vague: () => isVagueAway,
    unregistered: () => sql`${awayStays.registeredOn} IS NULL AND NOT ${awayStays.isAbroad}`,
    abroad: () => sql`${awayStays.isAbroad}`,
    ending: () => endsBetween(today, addDays(today, warnDays)),
    overdue: () => overdueOn(today),
  }
  return conditions[flag]()
}

/** Where a list by how often, then by name goes on. */
export function afterMost(many: SQL<number>, [most, name, id]: (string | number)[] = []) {
  if (typeof most !== 'number' || typeof name !== 'string' || typeof id !== 'number') return undefined
  return sql`(-${many}, ${members.sortName}, ${members.id}) > (${-most}::int, ${name}::text, ${id}::int)`
}
