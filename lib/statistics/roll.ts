import 'server-only'
import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { exemptions, members, memberships, organisationVersions } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { inCell } from '@/lib/members/rules'
import { inCut } from '@/lib/organisations/cut'
import { AGE_STARTS, ERA_STARTS, UNKNOWN_ERA } from './ages'
import type { RollFilter } from './input'
import { heldOn } from './on-day'

/**
 * Đảng số of a day: whoever the trail counts on that day, in the place where the cell stood on that day. Every figure and
 * the list behind it come from here, so that they agree.
 */

const cellThen = organisationVersions
const placeThen = alias(organisationVersions, 'place_then')
/** The day it is asked for: one, or several in a table `asked`. */
const askedDay = sql<Day>`asked.day`

const asked = (days: readonly Day[]) =>
  sql`unnest(array[${sql.join(
    [...new Set(days)].map((day) => sql`${day}::date`),
    sql`, `,
  )}]) as asked(day)`

const holds = (row: { startsOn: PgColumn; endsOn: PgColumn }) => heldOn(row, askedDay)

/** Of whom only the year of birth is known, as if born on its first day. */
const ageThen = sql`extract(year from age(${askedDay}, coalesce(${members.bornOn}, make_date(${members.birthYear}, 1, 1))))`
const ageGroup = sql<number>`width_bucket(${ageThen}::int, array[${sql.raw(AGE_STARTS.join(', '))}])`

/** 0 to 3 by period of admission, 4 where the day is not known. */
const eraOf = sql<number>`coalesce(width_bucket(${members.admittedOn}, array[${sql.raw(ERA_STARTS.map((day) => `'${day}'`).join(', '))}]::date[]), ${sql.raw(String(UNKNOWN_ERA))})`
const isExempt = sql<boolean>`exists (select from ${exemptions} where ${exemptions.memberId} = ${members.id} and ${holds(exemptions)})`

const isMinority = ne(members.ethnicGroup, 'Kinh')

/** What a figure is narrowed to; nothing where it is not. */
const narrowed = (filter: RollFilter): (SQL | undefined)[] => [
  inCut(memberships.orgId, { tag: filter.tag }),
  filter.type && eq(cellThen.cellType, filter.type),
  filter.standing && eq(memberships.standing, filter.standing),
  filter.status && eq(memberships.status, filter.status),
  filter.sex && eq(members.sex, filter.sex),
  filter.age === undefined ? undefined : eq(ageGroup, filter.age),
  filter.ethnic ? eq(members.ethnicGroup, filter.ethnic) : undefined,
  filter.minority && isMinority,
  filter.era === undefined ? undefined : eq(eraOf, filter.era),
  filter.exempt && isExempt,
]

/** The roll at a place on some days, to be counted or listed. */
export const rollOf = (viewer: Viewer, { id }: { id: number }, days: readonly Day[], filter: RollFilter) =>
  db
    .select({
      on: sql<Day>`${askedDay}::text`.as('on_day'),
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
      age: ageGroup.as('age'),
      era: eraOf.as('era'),
      isExempt: isExempt.as('is_exempt'),
      standing: memberships.standing,
      status: memberships.status,
    })
    .from(memberships)
    .innerJoin(asked(days), holds(memberships))
    .innerJoin(members, eq(members.id, memberships.memberId))
    .innerJoin(cellThen, and(eq(cellThen.orgId, memberships.orgId), holds(cellThen)))
    .innerJoin(
      placeThen,
      and(eq(placeThen.orgId, id), holds(placeThen), sql`starts_with(${cellThen.path}, ${placeThen.path})`),
    )
    .where(
      and(
        scope(viewer, 'statistics.read', { path: cellThen.path }),
        inArray(memberships.standing, ['full', 'probationary']),
        inArray(memberships.status, inCell),
        ...narrowed(filter),
      ),
    )
    .as('roll')
