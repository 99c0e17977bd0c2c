import 'server-only'
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { inCut } from '@/lib/organisations/cut'
import type { RollFilter } from '@/lib/statistics/input'
import { rollOf } from '@/lib/statistics/roll'

type Place = { id: number }
const many = sql<number>`count(*)::int`
const those = (condition: SQL | undefined) => sql<number>`count(*) filter (where ${condition})::int`

/** Đảng viên of a place on a day, by everything that is counted at once. */
export async function getMakeup(viewer: Viewer, place: Place, on: Day, filter: RollFilter) {
  const roll = rollOf(viewer, place, [on], filter)
  const { standing, status, sex, age, ethnic, type } = roll
  return db
    .select({ standing, status, sex, age, ethnic, type, n: many })
    .from(roll)
    .groupBy(standing, status, sex, age, ethnic, type)
}

/** By tag of today: one cell may bear several, so these do not add up. */
export async function listTagCounts(
  viewer: Viewer,
  place: Place,
  on: Day,
  { filter, tags }: { filter: RollFilter; tags: readonly string[] },
) {
  if (tags.length === 0) return []
  const roll = rollOf(viewer, place, [on], filter)
  const counts = tags.map((tag) => [tag, those(inCut(roll.orgId, { tag }))] as const)
  const [row] = await db.select(Object.fromEntries(counts)).from(roll)
  return tags.map((tag) => ({ id: tag, label: tag, n: row?.[tag] ?? 0, filter: { tag } }))
}

/** The same place on several days. */
export async function listOverTime(viewer: Viewer, place: Place, days: readonly Day[], filter: RollFilter) {
  const roll = rollOf(viewer, place, days, filter)
  const rows = await db
    .select({
      on: roll.on,
      members: many,
      full: those(eq(roll.standing, 'full')),
      probationary: those(eq(roll.standing, 'probationary')),
      female: those(eq(roll.sex, 'female')),
      minority: those(sql`${roll.isMinority}`),
      young: those(eq(roll.age, 0)),
    })
    .from(roll)
    .groupBy(roll.on)
  const none = { members: 0, full: 0, probationary: 0, female: 0, minority: 0, young: 0 }
  return days.map((on) => ({ id: on, ...none, ...rows.find((row) => row.on === on), on }))
}
export type DayRow = Awaited<ReturnType<typeof listOverTime>>[number]

/** Who stands behind a figure, by name; as far as the viewer reads the register. */
export async function listRoll(
  viewer: Viewer,
  place: Place,
  on: Day,
  { after, ...filter }: RollFilter & { after?: (string | number)[] },
) {
  const roll = rollOf(viewer, place, [on], filter)
  const [name, id] = after ?? []
  const rows = await db
    .select()
    .from(roll)
    .where(
      and(
        scope(viewer, 'members.read', { path: roll.path, ownerId: roll.id }),
        typeof name === 'string' && typeof id === 'number'
          ? sql`(${roll.sortName}, ${roll.id}) > (${name}::text, ${id}::int)`
          : undefined,
      ),
    )
    .orderBy(asc(roll.sortName), asc(roll.id))
    .limit(PAGE_SIZE + 1)
  return pageOf(rows, ({ sortName, id: last }) => [sortName, last])
}
export type RollRow = Awaited<ReturnType<typeof listRoll>>['rows'][number]
