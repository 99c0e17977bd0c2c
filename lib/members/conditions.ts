import { and, asc, eq, gte, inArray, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { awayStays, exemptions, members, memberships, organisationVersions } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { hasApplied } from '@/lib/core/on-day'
import { contains } from '@/lib/core/search'
import { type Cut, inCut } from '@/lib/organisations/cut'
import type { MemberFilter } from './input'
import { EXEMPT_TIMES, inCell } from './rules'

/** Conditions on a member that lists and statistics share, so that a number and its list agree. */

export const isCurrent = inArray(members.status, inCell)

/** Can sign in, and so write here. Names written out: of one table alone, the builder would leave them off. */
export const hasAccount = sql<boolean>`EXISTS (
  SELECT 1 FROM accounts a WHERE a.member_id = members.id AND a.closed_at IS NULL)`

/** Is there a row of `table` about the member that holds on the day? */
export const during = (table: typeof exemptions | typeof awayStays, today: Day) => sql<boolean>`EXISTS (
  SELECT 1 FROM ${table} WHERE ${table.memberId} = ${members.id} AND ${table.startsOn} <= ${today}
    AND (${table.endsOn} IS NULL OR ${table.endsOn} >= ${today}))`

/** Đảng số: official and probationary; temporary ones are counted where they belong. */
export const ofStanding = (
  standing: MemberFilter['standing'],
  column: Held['standing'] = members.standing,
): SQL | undefined =>
  standing === 'counted' ? inArray(column, ['full', 'probationary']) : standing && eq(column, standing)

export const exemptSince = (first: Day) =>
  sql<boolean>`EXISTS (SELECT 1 FROM ${exemptions} WHERE ${exemptions.memberId} = ${members.id} AND ${exemptions.startsOn} >= ${first} AND ${hasApplied('exemptions')})`

/** Exempt and there all the same, as often as completed minutes of the year say. */
export const attendedWhileExempt = (year: number) => sql<boolean>`${members.id} IN (
  SELECT member_id FROM attendances WHERE is_exempt AND state IN ('present', 'online')
    AND held_on BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}
  GROUP BY member_id HAVING count(*) >= ${EXEMPT_TIMES})`

type Held = Pick<typeof members | typeof memberships, 'standing' | 'status'>

/** What the list is filtered by, on a day; `held`: the register of today or the trail. */
export const matches = (filter: MemberFilter, day: Day, held: Held = members) =>
  and(
    contains(members.nameSearch, filter.q),
    ofStanding(filter.standing, held.standing),
    filter.exemptSince ? exemptSince(filter.exemptSince) : undefined,
    filter.exemptAttended ? attendedWhileExempt(filter.exemptAttended) : undefined,
    filter.exempt ? during(exemptions, day) : undefined,
    filter.away ? during(awayStays, day) : undefined,
    filter.status === 'all' ? undefined : inArray(held.status, inCell),
  )

/** Whoever comes after a page of the list, best match first, then by name. */
export function afterKey(after: MemberFilter['after'], rank: SQL<number>) {
  const [exactness, name, id] = after ?? []
  if (typeof exactness !== 'number' || typeof name !== 'string' || typeof id !== 'number') return undefined
  return sql`(${rank}, ${members.sortName}, ${members.id}) > (${exactness}::int, ${name}::text, ${id}::int)`
}

/** Figures by standing, and their total. */
export function totalled(rows: { standing: string; n: number }[]) {
  const of = (standing: string) => rows.find((row) => row.standing === standing)?.n ?? 0
  const [full, probationary, temporary] = [of('full'), of('probationary'), of('temporary')]
  return { full, probationary, temporary, total: full + probationary + temporary }
}

/**
 * Where a member was admitted, as the place stood that day: the first stretch of the trail that was not over by then,
 * since trails begin when the register was taken into the portal.
 */
const stillOn = ({ endsOn }: typeof memberships | typeof organisationVersions) =>
  or(isNull(endsOn), gte(endsOn, members.admittedOn))
export const admitting = db
  .select({
    orgId: memberships.orgId,
    path: organisationVersions.path,
    startsOn: memberships.startsOn,
    reason: memberships.reason,
  })
  .from(memberships)
  .innerJoin(organisationVersions, eq(organisationVersions.orgId, memberships.orgId))
  .where(and(eq(memberships.memberId, members.id), stillOn(memberships), stillOn(organisationVersions)))
  .orderBy(asc(memberships.startsOn), asc(organisationVersions.startsOn))
  .limit(1)
  .as('admitting')

/** Admitted in a year, by the cells of a cut: counted there wherever they went since, as Biểu 2 does (gainOf). */
export const admittedBy = (year: number, { tag, type, path }: AdmittedBy) =>
  and(
    gte(members.admittedOn, `${year}-01-01`),
    lte(members.admittedOn, `${year}-12-31`),
    // Whose trail begins with coming here was admitted elsewhere.
    or(ne(admitting.reason, 'received'), lte(admitting.startsOn, members.admittedOn)),
    inCut(admitting.orgId, { tag, type }),
    path === undefined ? undefined : within(admitting.path, path),
  )
type AdmittedBy = Pick<Cut, 'tag' | 'type'> & { path?: string }
