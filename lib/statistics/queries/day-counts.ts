import 'server-only'
import { and, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { members, memberships, organisationVersions } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { inCell } from '@/lib/members/rules'
import { type Cut, inCut } from '@/lib/organisations/cut'
import { bornBounds, countsOf, type DayCounts, nobodyOn, type Stretch } from '@/lib/statistics/day-counts'
import { pathsOn } from '@/lib/statistics/place-then'
import { bornOn, eraOf, exemptOn } from '@/lib/statistics/roll'

type Place = { id: number }
type Asked = Pick<Cut, 'tag' | 'type'> & {
  /** Whether the exempt are counted too. */
  exempt?: boolean
}

const cellThen = organisationVersions
const datesOf = (days: readonly Day[]) =>
  sql`array[${sql.join(
    days.map((day) => sql`${day}::date`),
    sql`, `,
  )}]`
const last = (column: PgColumn) => sql`coalesce(${column}, 'infinity')`

/** Days on which the place stood at one path: the whole trail is read once for all of them. */
function stretchesOn(viewer: Viewer, path: string, days: readonly Day[], { tag, type, exempt }: Asked) {
  const [from = '', to = ''] = [days[0], days.at(-1)]
  const meets = (row: { startsOn: PgColumn; endsOn: PgColumn }) =>
    and(lte(row.startsOn, to), or(isNull(row.endsOn), gte(row.endsOn, from)))
  const startsOn = sql`greatest(${memberships.startsOn}, ${cellThen.startsOn})`
  const endsOn = sql`least(${last(memberships.endsOn)}, ${last(cellThen.endsOn)})`
  const bits = days.map((day, at) => sql`((${exemptOn(day)})::int << ${sql.raw(String(at))})`)
  const held = db
    .select({
      first: sql<number>`width_bucket(${startsOn} - 1, ${datesOf(days)})`.as('first'),
      until: sql<number>`width_bucket(${endsOn}, ${datesOf(days)})`.as('until'),
      standing: memberships.standing,
      status: memberships.status,
      sex: members.sex,
      ethnic: members.ethnicGroup,
      type: cellThen.cellType,
      born: sql<number>`width_bucket(${bornOn} - 1, ${datesOf(bornBounds(days))})`.as('born'),
      era: eraOf.as('era'),
      exempt: sql<number>`${exempt ? sql.join(bits, sql` | `) : sql`0`}`.as('exempt'),
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .innerJoin(cellThen, eq(cellThen.orgId, memberships.orgId))
    .where(
      and(
        scope(viewer, 'statistics.read', { path: cellThen.path }),
        within(cellThen.path, path),
        meets(memberships),
        meets(cellThen),
        inArray(memberships.standing, ['full', 'probationary']),
        inArray(memberships.status, inCell),
        inCut(memberships.orgId, { tag }),
        type && eq(cellThen.cellType, type),
      ),
    )
    .as('held')
  const { first, until, standing, status, type: ofCell, exempt: bit, sex, ethnic, born, era } = held
  return db
    .select({
      ...{ first, until, standing, status, type: ofCell, exempt: bit, sex, ethnic, born, era },
      n: sql<number>`count(*)::int`,
    })
    .from(held)
    .groupBy(
      sql`grouping sets ((${first}, ${until}, ${standing}, ${status}, ${ofCell}, ${bit}),
        (${first}, ${until}, ${sex}, ${ethnic}), (${first}, ${until}, ${born}, ${era}))`,
    )
}

/** Đảng số of a place on several days at once, each as rollOf() has the people of that day. */
export async function countDays(
  viewer: Viewer,
  place: Place,
  days: readonly Day[],
  asked: Asked,
): Promise<Map<Day, DayCounts>> {
  const inOrder = [...new Set(days)].sort()
  const found = await Promise.all(
    (await pathsOn(place, inOrder)).map(async ({ path, days: itsDays }) => {
      const counts = countsOf((await stretchesOn(viewer, path, itsDays, asked)) as Stretch[], itsDays)
      return itsDays.map((day, at): [Day, DayCounts] => [day, counts[at] ?? nobodyOn()])
    }),
  )
  return new Map([...inOrder.map((day): [Day, DayCounts] => [day, nobodyOn()]), ...found.flat()])
}
