import { isDeepStrictEqual } from 'node:util'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { auditEntries, organisations, ruleSets } from '@/db/schema'
import type { SeedDb } from '../factories'
import { type CentralRuleSet, centralRuleSets } from './rulesets'

type Stored = typeof ruleSets.$inferSelect

/** A set of the program is known by its domain and its first day. */
const keyOf = ({ domain, validFrom }: { domain: string; validFrom: string }) => `${domain} ${validFrom}`

const says = ({ name, source, validTo = null, values }: Stored | CentralRuleSet) => [
  name,
  source,
  validTo,
  values,
]

/** An older program beside a newer one takes nothing back; what says the same needs no second row. */
const isNewer = (given: CentralRuleSet, stored: Stored | undefined) =>
  !stored || ((stored.revision ?? 0) < given.revision && !isDeepStrictEqual(says(given), says(stored)))

/**
 * Brings the sets that came with the program to their newest revision, beside the older ones: a day is judged by the
 * newest, a record that names its set keeps it, and what the board entered itself stands over both. The log says so.
 */
export async function ensureRules(db: SeedDb) {
  await db.transaction(async (tx) => {
    const stored = await tx
      .select()
      .from(ruleSets)
      .where(and(isNull(ruleSets.orgId), isNull(ruleSets.enteredBy)))
      .orderBy(asc(ruleSets.id))
    const newest = new Map(stored.map((row) => [keyOf(row), row]))
    const tops = await tx
      .select({ path: organisations.path })
      .from(organisations)
      .where(eq(organisations.kind, 'top'))
    for (const given of centralRuleSets.filter((each) => isNewer(each, newest.get(keyOf(each))))) {
      const { domain, name, source, validFrom, revision } = given
      const before = newest.get(keyOf(given))?.id ?? null
      const [made] = await tx.insert(ruleSets).values(given).returning({ id: ruleSets.id })
      const detail = { ruleSet: made?.id, before, name, source, validFrom, revision }
      for (const { path } of tops)
        await tx
          .insert(auditEntries)
          .values({ action: 'settings.revise', subject: `settings:${domain}`, orgPath: path, detail })
    }
  })
}
