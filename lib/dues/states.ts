import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { type Day, monthOf } from '@/lib/core/dates'
import type { linesOf } from './lines'
import { rulesOfMonths } from './load'
import { duesStateFrom, type Line } from './rules/state'

const linesAs = (lines: ReturnType<typeof linesOf>) => lines.as('lines')

/** How members stand who have lines, by the rules of each month; `only`: by some of their lines. */
export async function statesOf(from: Db | Tx, all: ReturnType<typeof linesAs>, today: Day, only?: SQL) {
  // One row a member: of a district there would be some hundred thousand lines.
  const found = await from
    .select({
      memberId: all.memberId,
      fullName: all.fullName,
      cellPath: sql<string>`min(${all.cellPath})`,
      firstOn: sql<Day>`min(${all.month})`,
      orgId: sql<number>`(array_agg(${all.orgId} order by ${all.month} desc))[1]`,
      lines: sql<Line[]>`json_agg(json_build_object('month', ${all.month}, 'groupKey', ${all.groupKey},
        'figure', ${all.figure}, 'reliefPercent', ${all.reliefPercent}, 'isPutOff', ${all.isPutOff},
        'paid', ${all.paid}, 'isElsewhere', ${all.isElsewhere}))`,
    })
    .from(all)
    .where(only)
    .groupBy(all.memberId, all.fullName)
  if (found.length === 0) return []
  const rulesOf = await rulesOfMonths(
    from,
    [...found.flatMap(({ lines }) => lines.map(({ month }) => month)), monthOf(today)],
    found[0]?.cellPath ?? '/',
  )
  return found.map(({ lines, cellPath: _, ...its }) => ({ ...its, ...duesStateFrom(lines, rulesOf, today) }))
}
