import { ruleSets } from '@/db/schema'
import type { SeedDb } from '../factories'
import { centralRuleSets } from './rulesets'

/** A version that brings rules of a new kind gives them to installations that are older; rules there are stay as they are. */
export async function ensureRules(db: SeedDb) {
  const known = await db.selectDistinct({ domain: ruleSets.domain }).from(ruleSets)
  const missing = centralRuleSets.filter((each) => !known.some(({ domain }) => domain === each.domain))
  if (missing.length > 0) await db.insert(ruleSets).values(missing)
}
