import 'server-only'
import { byKey, type Db, type Tx } from '@/db/client'
import type { Day } from '@/lib/core/dates'
import { loadHolidays } from '@/lib/feedback/holidays'
import { findRuleSet, needRuleSet } from '@/lib/rulesets/load'

/** The rule set of the day at a place, and the calendar its working days are counted by. */
export async function termsOn(from: Db | Tx, day: Day, path: string) {
  const { values, source } = await needRuleSet(from, 'transfers', day, path)
  return { values, source, holidays: await loadHolidays(from) }
}

/** The rule set alone, for pages. */
export const termsFor = (day: Day, path: string) => findRuleSet(byKey, 'transfers', day, path)
