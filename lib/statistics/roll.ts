import 'server-only'
import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { exemptions, members, memberships, organisationVersions } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { type Day, monthsLater } from '@/lib/core/dates'
import { heldOn } from '@/lib/core/on-day'
import { inCell } from '@/lib/members/rules'
import { inCut } from '@/lib/organisations/cut'
import { AGE_STARTS, ERA_STARTS, UNKNOWN_ERA } from './ages'
import type { RollFilter } from './input'
import { insideThen } from './place-then'

/**
 * Đảng số of a day: whoever the trail counts on that day, in the place where the cell stood on that day. Every figure and
 * the list behind it come from here, so that they agree.
 */

const cellThen = organisationVersions

/** Of whom only the year of birth is known, as if born on its first day. */
export const bornOn = sql`coalesce(${members.bornOn}, make_date(${members.birthYear}, 1, 1))`
/** How many of AGE_STARTS were reached on a day: by who was born up to the day so many years before, sooner told than an age. */
const ageOn = (day: Day) => {
  const oldestFirst = AGE_STARTS.map((years) => sql`${monthsLater(day, -12 * years)}::date`).reverse()
  return sql<number>`${sql.raw(String(AGE_STARTS.length))} - width_bucket(${bornOn} - 1, array[${sql.join(oldestFirst, sql`, `)}])`
}

/** 0 to 3 by period of admission, 4 where the day is not known. */
export const eraOf = sql<number>`coalesce(width_bucket(${members.admittedOn}, array[${sql.raw(ERA_STARTS.map((day) => `'${day}'`).join(', '))}]::date[]), ${sql.raw(String(UNKNOWN_ERA))})`
export const exemptOn = (day: Day) =>
  sql<boolean>`${members.id} in (select ${exemptions.memberId} from ${exemptions} where ${heldOn(exemptions, day)})`

const isMinority = ne(members.ethnicGroup, 'Kinh')

/** What a figure is narrowed to; nothing where it is not. */
const narrowed = (day: Day, filter: RollFilter): (SQL | undefined)[] => [
  inCut(memberships.orgId, { tag: filter.tag }),
  filter.type && eq(cellThen.cellType, filter.type),
  filter.standing && eq(memberships.standing, filter.standing),
  filter.status && eq(memberships.status, filter.status),
  filter.sex && eq(members.sex, filter.sex),
  filter.age === undefined ? undefined : eq(ageOn(day), filter.age),
  filter.ethnic ? eq(members.ethnicGroup, filter.ethnic) : undefined,
  filter.minority && isMinority,
  filter.era === undefined ? undefined : eq(eraOf, filter.era),
  filter.exempt && exemptOn(day),
]

/** Rows of the trail that count at a place on a day, and the cell as it was then. */
async function counts(viewer: Viewer, place: { id: number }, day: Day) {
  const holds = (row: { startsOn: PgColumn; endsOn: PgColumn }) => heldOn(row, day)
  return {
    ofThen: and(eq(cellThen.orgId, memberships.orgId), holds(cellThen)),
    where: and(
      scope(viewer, 'statistics.read', { path: cellThen.path }),
      holds(memberships),
      await insideThen(place, cellThen.path, day),
      inArray(memberships.standing, ['full', 'probationary']),
      inArray(memberships.status, inCell),
    ),
  }
}

/** How many of the roll each cell has: nothing need be known of the people. */
export async function countCells(
  viewer: Viewer,
  place: { id: number },
  day: Day,
  { tag, type }: Pick<RollFilter, 'tag' | 'type'>,
) {
  const { ofThen, where } = await counts(viewer, place, day)
  return db
    .select({ orgId: memberships.orgId, n: sql<number>`count(*)::int`.as('n') })
    .from(memberships)
    .innerJoin(cellThen, ofThen)
    .where(and(where, inCut(memberships.orgId, { tag }), type && eq(cellThen.cellType, type)))
    .groupBy(memberships.orgId)
    .as('cells')
}

/** The roll at a place on a day, to be counted or listed. */
export async function rollOf(viewer: Viewer, place: { id: number }, day: Day, filter: RollFilter) {
  const { ofThen, where } = await counts(viewer, place, day)
  return db
    .select({
      id: members.id,
      orgId: memberships.orgId,
      /** Where the cell stood that day, and where the member stands now. */
      path: cellThen.path,
      pathNow: sql<string>`${members.orgPath}`.as('path_now'),
      cell: cellThen.shortName,
      type: cellThen.cellType,
      fullName: members.fullName,
      sortName: members.sortName,
      birthYear: members.birthYear,
      sex: members.sex,
      ethnic: members.ethnicGroup,
      isMinority: sql<boolean>`${isMinority}`.as('is_minority'),
      age: ageOn(day).as('age'),
      era: eraOf.as('era'),
      isExempt: exemptOn(day).as('is_exempt'),
      standing: memberships.standing,
      status: memberships.status,
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .innerJoin(cellThen, ofThen)
    .where(and(where, ...narrowed(day, filter)))
    .as('roll')
}
