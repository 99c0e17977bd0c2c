import 'server-only'
import { type Db, db, type Tx } from '@/db/client'
import { pathsFor, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'
import type { RuleValues } from '@/lib/rulesets/values'
import { yearOf } from './rules/absences'

/** The rules of a day at the viewer's place, and how long before its end an exemption is listed. */
export async function awayRules(viewer: Viewer, today: Day) {
  const path = pathsFor(viewer, 'away.read')[0] ?? '/'
  return awayRulesAt(db, today, path)
}

export async function awayRulesAt(from: Db | Tx, day: Day, path: string) {
  const values = (await findRuleSet(from, 'away', day, path))?.values
  const sheet = (await findRuleSet(from, 'score', day, path))?.values
  return {
    values,
    warnDays: Math.max(0, ...(values?.endWarnDays ?? [])),
    excusedLimit: sheet && excusedLimitOf(sheet),
  }
}

/** For which year excused absences in a row are asked, and its limit: of a year gone by that of its last day. */
export async function excusedRule(viewer: Viewer, asked: number | undefined, today: Day) {
  const year = asked ?? yearOf(today)
  const rules = await awayRules(viewer, year < yearOf(today) ? `${year}-12-31` : today)
  return { year, limit: rules.excusedLimit }
}

/** So many excused absences in a row the score sheet of the day still lets pass; undefined where it asks nothing. */
const excusedLimitOf = ({ criteria }: RuleValues<'score'>) =>
  criteria.flatMap(({ items }) => items).find(({ fact }) => fact === 'excusedRun')?.limit
