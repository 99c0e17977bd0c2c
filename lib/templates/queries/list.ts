import 'server-only'
import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { templates } from '@/db/schema'
import { can, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { neededOn } from '@/lib/templates/load'
import { mayReadTemplate } from '@/lib/templates/may-read'
import { isPublished, listed } from '@/lib/templates/rows'
import { missingSections, periodsOf } from '@/lib/templates/rules'

/** Every version the viewer may read, with how long each lasts, and the drafts. */
export async function listTemplates(viewer: Viewer, today: Day) {
  const rows = await listed(mayReadTemplate(viewer))
  const published = rows.filter(isPublished)
  return {
    versions: periodsOf(published, today).toReversed(),
    drafts: rows.filter((row) => row.validFrom === null),
    /** The viewer's own organisation, for which new drafts are begun. */
    home: viewer.grants.find(({ path }) => can(viewer, 'templates.draft', { path }))?.orgId,
  }
}
export type ListedVersion = Awaited<ReturnType<typeof listTemplates>>['versions'][number]

/** One version or draft, with what the guidance of the day would miss in it. */
export async function getTemplate(viewer: Viewer, id: number, today: Day) {
  const [found] = await listed(and(eq(templates.id, id), mayReadTemplate(viewer)))
  if (!found) return undefined
  const day = found.validFrom && found.validFrom > today ? found.validFrom : today
  const needed = await neededOn(db, found.kind, day, found.path)
  const isDraft = found.validFrom === null
  return {
    ...found,
    isDraft,
    needed,
    missing: missingSections(found.sections, needed),
    mayEdit: isDraft && can(viewer, 'templates.update', found),
    mayPublish: isDraft && can(viewer, 'templates.publish', found),
    mayWithdraw: !isDraft && found.withdrawnFrom === null && can(viewer, 'templates.withdraw', found),
  }
}
export type Template = NonNullable<Awaited<ReturnType<typeof getTemplate>>>

/** How long a published version lasts, and which one follows. */
export async function periodOf(viewer: Viewer, { id, orgId, kind }: Template, today: Day) {
  const rows = await listed(
    and(eq(templates.orgId, orgId), eq(templates.kind, kind), mayReadTemplate(viewer)),
  )
  return periodsOf(rows.filter(isPublished), today).find((each) => each.id === id)
}
