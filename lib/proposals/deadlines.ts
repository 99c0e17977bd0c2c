import 'server-only'
import { db } from '@/db/client'
import type { Day } from '@/lib/core/dates'
import { loadHolidays } from '@/lib/feedback/holidays'
import { findRuleSet } from '@/lib/rulesets/load'
import { decideBy } from './rules'

type Dated = { kind: string; heldOn: Day; path: string; state: string }

/** Hạn quyết định of those that wait, by the rule set of the day the cell met; each day and place is asked once. */
export async function withDeadlines<Row extends Dated>(rows: Row[]): Promise<(Row & { decideBy?: Day })[]> {
  const waiting = rows.filter(({ state }) => state === 'waiting')
  if (waiting.length === 0) return rows
  const holidays = await loadHolidays(db)
  const places = new Map(waiting.map(({ heldOn, path }) => [`${heldOn} ${path}`, { heldOn, path }]))
  const found = await Promise.all(
    [...places].map(async ([key, { heldOn, path }]) => {
      const rules = await findRuleSet(db, 'meetings', heldOn, path)
      return [key, rules?.values.decisions?.workingDays] as const
    }),
  )
  const daysAt = new Map(found)
  return rows.map((row) =>
    row.state === 'waiting'
      ? { ...row, decideBy: decideBy(row, daysAt.get(`${row.heldOn} ${row.path}`), holidays) }
      : row,
  )
}
