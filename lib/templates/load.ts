import 'server-only'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { type TemplateSection, templates } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { MeetingKind } from '@/lib/meetings/rules/kinds'
import { findRuleSet } from '@/lib/rulesets/load'
import type { Needed } from './rules'

/** One template, locked until the transaction ends. */
export async function lockTemplate(tx: Tx, templateId: number) {
  const [found] = await tx
    .select({
      id: templates.id,
      orgId: templates.orgId,
      path: templates.orgPath,
      kind: templates.kind,
      name: templates.name,
      validFrom: templates.validFrom,
      withdrawnFrom: templates.withdrawnFrom,
      sections: templates.sections,
      version: templates.version,
    })
    .from(templates)
    .where(eq(templates.id, templateId))
    .for('no key update')
  return found
}
export type LockedTemplate = NonNullable<Awaited<ReturnType<typeof lockTemplate>>>

export async function saveSections(tx: Tx, { id, version }: LockedTemplate, sections: TemplateSection[]) {
  await tx
    .update(templates)
    .set({ sections, version: version + 1 })
    .where(eq(templates.id, id))
}

/** What the guidance in force on a day asks of the minutes of this kind of meeting. */
export async function neededOn(from: Db | Tx, kind: MeetingKind, day: Day, path: string): Promise<Needed> {
  const guidance = await findRuleSet(from, 'meetings', day, path)
  return { keys: guidance?.values.neededSections?.[kind] ?? [], source: guidance?.source ?? '' }
}
