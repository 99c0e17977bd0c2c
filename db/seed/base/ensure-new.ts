import { and, eq } from 'drizzle-orm'
import { organisations, templates } from '@/db/schema'
import type { SeedDb } from '../factories'
import { ensureRules } from './ensure-rules'
import { baseTemplates } from './templates'

/** A version that brings new or corrected rules, or a new kind of meeting, gives them to installations that are older. */
export async function ensureNew(db: SeedDb) {
  await ensureRules(db)
  await ensureTemplates(db)
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
