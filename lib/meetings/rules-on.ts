import 'server-only'
import type { Db, Tx } from '@/db/client'
import type { Day } from '@/lib/core/dates'
import { findRuleSet, needRuleSet } from '@/lib/rulesets/load'
import type { MeetingRules } from './rules/outcome'

/** A record keeps the rules in force on its date: a 2022 meeting is judged under the 2018 guidance for ever. */
export async function rulesOn(from: Db | Tx, day: Day, path: string): Promise<MeetingRules> {
  return {
    meetings: await needRuleSet(from, 'meetings', day, path),
    online: await needRuleSet(from, 'online', day, path),
    score: await findRuleSet(from, 'score', day, path),
  }
}
