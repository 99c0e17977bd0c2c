import 'server-only'
import { and, asc, count, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, minutes, organisations, templates } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { MeetingKind } from '@/lib/meetings/rules/kinds'
import { countsOn } from '@/lib/meetings/template-on'
import { neededOn } from '@/lib/templates/load'
import { isPublished, listed } from '@/lib/templates/rows'
import { missingSections, periodsOf } from '@/lib/templates/rules'
import type { Template } from './list'

type Target = { id: number; path: string }

/** What publishing for a subtree from a day on would do. Undefined: the viewer may not publish there. */
export async function effectOf(viewer: Viewer, template: Template, orgId: number, startsOn: Day) {
  const [target] = await db
    .select({ id: organisations.id, name: organisations.name, path: organisations.path })
    .from(organisations)
    .where(
      and(
        eq(organisations.id, orgId),
        isNull(organisations.endedOn),
        scope(viewer, 'templates.publish', { path: organisations.path }),
      ),
    )
  if (!target) return undefined
  const { kind, sections } = template
  const [keepers, cells, begun, same, needed] = await Promise.all([
    keepersBelow(target, kind, startsOn),
    cellsOf(target),
    draftsBegun(target, kind, startsOn),
    listed(and(eq(templates.orgId, target.id), eq(templates.kind, kind), isNotNull(templates.validFrom))),
    neededOn(db, kind, startsOn, target.path),
  ])
  const published = same.filter(isPublished)
  const number = 1 + Math.max(0, ...published.map((each) => each.number))
  const own = { id: template.id, orgId: target.id, kind, number, validFrom: startsOn, withdrawnFrom: null }
  const period = periodsOf([...published, own], startsOn).find(({ id }) => id === template.id)
  return {
    target,
    number,
    needed,
    missing: missingSections(sections, needed),
    cells: cells.filter(({ path }) => !keepers.some((keeper) => path.startsWith(keeper.path))).length,
    keepers: keepers.map(({ name }) => name),
    begun,
    until: period?.validTo,
    nextNumber: period?.next?.number,
  }
}

export type Effect = NonNullable<Awaited<ReturnType<typeof effectOf>>>

/** Organisations further down that have a template of their own on that day: the nearest one counts. */
const keepersBelow = (target: Target, kind: MeetingKind, day: Day) =>
  db
    .selectDistinct({ path: organisations.path, name: organisations.name })
    .from(templates)
    .innerJoin(organisations, eq(organisations.id, templates.orgId))
    .where(
      and(
        eq(templates.kind, kind),
        countsOn(day),
        within(templates.orgPath, target.path),
        ne(templates.orgId, target.id),
      ),
    )
    .orderBy(asc(organisations.path))

const cellsOf = (target: Target) =>
  db
    .select({ path: organisations.path })
    .from(organisations)
    .where(
      and(
        within(organisations.path, target.path),
        eq(organisations.kind, 'cell'),
        isNull(organisations.endedOn),
      ),
    )

/** Minutes already begun for meetings from that day on: they keep the version they were opened with. */
async function draftsBegun(target: Target, kind: MeetingKind, day: Day) {
  const [found] = await db
    .select({ count: count() })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(
      and(
        within(minutes.orgPath, target.path),
        eq(minutes.status, 'draft'),
        eq(meetings.kind, kind),
        sql`coalesce(${meetings.plannedOn}, ${meetings.dueOn}, ${meetings.month}) >= ${day}`,
      ),
    )
  return found?.count ?? 0
}
