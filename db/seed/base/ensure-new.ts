import { and, eq } from 'drizzle-orm'
import { organisations, ruleSets, templates } from '@/db/schema'
import type { SeedDb } from '../factories'
import { centralRuleSets } from './rulesets'
import { baseTemplates } from './templates'

/**
 * A version that brings rules of a new kind, or a new kind of meeting, gives them to installations that are older; what
 * is there stays as it is.
 */
export async function ensureNew(db: SeedDb) {
  await ensureRules(db)
  await ensureTemplates(db)
}

async function ensureRules(db: SeedDb) {
  const known = await db.selectDistinct({ domain: ruleSets.domain }).from(ruleSets)
  const missing = centralRuleSets.filter((each) => !known.some(({ domain }) => domain === each.domain))
  if (missing.length > 0) await db.insert(ruleSets).values(missing)
}

async function ensureTemplates(db: SeedDb) {
  const known = await db
    .selectDistinct({ orgId: templates.orgId, kind: templates.kind })
    .from(templates)
    .innerJoin(organisations, and(eq(organisations.id, templates.orgId), eq(organisations.kind, 'top')))
  const missing = [...new Set(known.map(({ orgId }) => orgId))].flatMap((orgId) =>
    baseTemplates
      .filter((each) => !known.some((one) => one.orgId === orgId && one.kind === each.kind))
      .map((each) => ({ ...each, orgId })),
  )
  if (missing.length > 0) await db.insert(templates).values(missing)
}
