import 'server-only'
import { and, asc, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { type Cut, inCut } from '@/lib/organisations/cut'
import { nobodyOn } from '@/lib/statistics/day-counts'
import type { RollFilter } from '@/lib/statistics/input'
import { type DayRow, dayRow } from '@/lib/statistics/makeup'
import { countCells, rollOf } from '@/lib/statistics/roll'
import { countDays } from './day-counts'

type Place = { id: number }
const many = sql<number>`count(*)::int`

/** By tag of today: one cell may bear several, so these do not add up. */
export async function listTagCounts(
  viewer: Viewer,
  place: Place,
  on: Day,
  { filter, tags }: { filter: Pick<Cut, 'tag' | 'type'>; tags: readonly string[] },
) {
  if (tags.length === 0) return []
  const cells = await countCells(viewer, place, on, filter)
  const counts = tags.map((tag) => {
    const count = sql<number>`coalesce(sum(${cells.n}) filter (where ${inCut(cells.orgId, { tag })}), 0)::int`
    return [tag, count] as const
  })
  const [row] = await db.select(Object.fromEntries(counts)).from(cells)
  return tags.map((tag) => ({ id: tag, label: tag, n: row?.[tag] ?? 0, filter: { tag } }))
}

/** Cơ cấu of a place on several days, each with all that is counted of it. */
export async function listOverTime(
  viewer: Viewer,
  place: Place,
  days: readonly Day[],
  { tag, type }: Pick<Cut, 'tag' | 'type'>,
): Promise<DayRow[]> {
  const counts = await countDays(viewer, place, days, { tag, type })
  return days.map((on) => dayRow(on, counts.get(on) ?? nobodyOn()))
}

/** How many the list of a figure holds. */
export async function countRoll(viewer: Viewer, place: Place, on: Day, filter: RollFilter) {
  const [row] = await db.select({ n: many }).from(await rollOf(viewer, place, on, filter))
  return row?.n ?? 0
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
