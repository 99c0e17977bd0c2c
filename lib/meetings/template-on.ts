import 'server-only'
import { and, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { organisations, templates } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { type MeetingForm, type MeetingKind, regularForm } from './rules/kinds'
import { shownSections } from './rules/sections'

/** Published for that day, and not withdrawn by then. A draft has no day from which it counts. */
export const countsOn = (day: Day) =>
  and(lte(templates.validFrom, day), or(isNull(templates.withdrawnFrom), gt(templates.withdrawnFrom, day)))

/**
 * The template in force for a place on the day of a meeting: the nearest organisation's newest; a regular one where
 * none is special.
 */
export async function templateOn(from: Db | Tx, kind: MeetingKind, day: Day, path: string) {
  const newest = (of: MeetingKind) =>
    from
      .select({
        id: templates.id,
        kind: templates.kind,
        name: templates.name,
        sections: templates.sections,
        captions: templates.captions,
      })
      .from(templates)
      .innerJoin(organisations, eq(organisations.id, templates.orgId))
      .where(and(eq(templates.kind, of), countsOn(day), sql`starts_with(${path}, ${organisations.path})`))
      .orderBy(desc(sql`length(${organisations.path})`), desc(templates.validFrom), desc(templates.number))
      .limit(1)
  const [own] = await newest(kind)
  const [found] = own || kind === 'regular' ? [own] : await newest('regular')
  if (!found) throw new RuleError('Chưa có mẫu biên bản đang áp dụng. Đồng chí báo cấp trên công bố mẫu.')
  return found
}

/** The sections the minutes of a meeting show: of a regular one, the thematic part only when both are held together. */
export async function sectionsOf(from: Db | Tx, templateId: number, form: MeetingForm = regularForm) {
  const [found] = await from
    .select({ sections: templates.sections })
    .from(templates)
    .where(eq(templates.id, templateId))
  return shownSections(found?.sections ?? [], form)
}

/** Captions the template words itself; the others are the organisation's. */
export async function captionsOf(from: Db | Tx, templateId: number) {
  const [found] = await from
    .select({ captions: templates.captions })
    .from(templates)
    .where(eq(templates.id, templateId))
  return found?.captions ?? {}
}
