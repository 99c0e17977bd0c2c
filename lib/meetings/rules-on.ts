import 'server-only'
import type { Db, Tx } from '@/db/client'
import type { Day } from '@/lib/core/dates'
import { findRuleSet, needRuleSet } from '@/lib/rulesets/load'
import type { MeetingRules } from './rules/outcome'

/** A record keeps the rules in force on its date: a 2022 meeting is judged under the 2018 guidance for ever. */
export async function rulesOn(from: Db | Tx, day: Day, path: string): Promise<MeetingRules> {
  const [meetings, online, score] = await Promise.all([
    needRuleSet(from, 'meetings', day, path),
    needRuleSet(from, 'online', day, path),
    findRuleSet(from, 'score', day, path),
  ])
  return { meetings, online, score }
}
