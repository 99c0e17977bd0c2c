import 'server-only'
import { type Db, db, type Tx } from '@/db/client'
import { pathsFor, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'

/** The rules of a day at the viewer's place, and how long before its end an exemption is listed. */
export async function awayRules(viewer: Viewer, today: Day) {
  const path = pathsFor(viewer, 'away.read')[0] ?? '/'
  return awayRulesAt(db, today, path)
}

export async function awayRulesAt(from: Db | Tx, day: Day, path: string) {
  const values = (await findRuleSet(from, 'away', day, path))?.values
  return { values, warnDays: Math.max(0, ...(values?.endWarnDays ?? [])) }
}
