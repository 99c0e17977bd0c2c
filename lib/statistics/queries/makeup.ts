import 'server-only'
import { and, asc, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { inCut } from '@/lib/organisations/cut'
import type { RollFilter } from '@/lib/statistics/input'
import { type DayRow, wholeOf } from '@/lib/statistics/makeup'
import { rollOf } from '@/lib/statistics/roll'

type Place = { id: number }
const many = sql<number>`count(*)::int`

/** Đảng viên of a place on a day, by everything that is counted at once. */
export async function getMakeup(viewer: Viewer, place: Place, on: Day, filter: RollFilter) {
  const roll = await rollOf(viewer, place, on, filter)
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
  const roll = await rollOf(viewer, place, on, filter)
  const cells = db
    .select({ orgId: roll.orgId, n: many.as('n') })
    .from(roll)
    .groupBy(roll.orgId)
    .as('cells')
  const counts = tags.map((tag) => {
    const count = sql<number>`coalesce(sum(${cells.n}) filter (where ${inCut(cells.orgId, { tag })}), 0)::int`
    return [tag, count] as const
  })
  const [row] = await db.select(Object.fromEntries(counts)).from(cells)
  return tags.map((tag) => ({ id: tag, label: tag, n: row?.[tag] ?? 0, filter: { tag } }))
}

/** The same place on several days, each asked for by itself: that costs less than all in one question. */
export async function listOverTime(viewer: Viewer, place: Place, days: readonly Day[], filter: RollFilter) {
  return Promise.all(
    days.map(async (on): Promise<DayRow> => {
      const rows = await getMakeup(viewer, place, on, filter)
      return { id: on, on, rows, ...wholeOf(rows) }
    }),
  )
}

/** Who stands behind a figure, by name; as far as the viewer reads the register. */
export async function listRoll(
  viewer: Viewer,
  place: Place,
  on: Day,
  { after, ...filter }: RollFilter & { after?: (string | number)[] },
  size = PAGE_SIZE,
) {
  const roll = await rollOf(viewer, place, on, filter)
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
    .limit(size + 1)
  return pageOf(rows, ({ sortName, id: last }) => [sortName, last], size)
}
export type RollRow = Awaited<ReturnType<typeof listRoll>>['rows'][number]
