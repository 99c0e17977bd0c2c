import 'server-only'
import { and, asc, eq, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { meetings, organisations, visitPlans } from '@/db/schema'
import { can, scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'
import type { Visitor } from './people'

const above = alias(organisations, 'above')

/** Which cells of the area meet when and where in a month, from the calendar, and which of them are chosen. */
export async function listStops(
  viewer: Viewer,
  visitor: Pick<Visitor, 'id' | 'path'>,
  paths: string[],
  month: Day,
) {
  if (!can(viewer, 'visits.read', visitor)) return []
  const chosen = sql<boolean>`exists (select 1 from ${visitPlans}
    where ${visitPlans.meetingId} = ${meetings.id} and ${visitPlans.visitorId} = ${visitor.id})`
  const rows = await db
    .select({
      id: meetings.id,
      kind: meetings.kind,
      cell: organisations.name,
      above: sql<string>`case when ${above.kind} = 'top' then '' else coalesce(${above.shortName}, '') end`,
      day: sql<Day | null>`coalesce(${meetings.heldOn}, ${meetings.plannedOn}, ${meetings.dueOn})::text`,
      at: sql<string | null>`left(${meetings.plannedAt}::text, 5)`,
      place: meetings.place,
      state: meetings.state,
      isChosen: chosen,
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(
      and(
        eq(meetings.month, month),
        // Chosen, and then not held after all: whoever meant to go has to see it.
        or(ne(meetings.state, 'notHeld'), chosen),
        ne(meetings.kind, 'committee'),
        scope(viewer, 'meetings.read', { path: meetings.orgPath }),
        within(meetings.orgPath, visitor.path),
        or(chosen, ...paths.map((path) => within(meetings.orgPath, path))),
      ),
    )
    .orderBy(asc(meetings.orgPath), asc(meetings.id))
    .limit(600)
  return rows.flatMap(({ day, ...row }) => (day ? [{ ...row, day }] : []))
}
export type PlannedStop = Awaited<ReturnType<typeof listStops>>[number]

/** How long a meeting lasts at least: two that begin closer together cannot both be attended. */
export async function getMeetingLength(viewer: Viewer, visitor: Pick<Visitor, 'path'>, month: Day) {
  if (!can(viewer, 'visits.read', visitor)) return undefined
  return (await findRuleSet(db, 'meetings', month, visitor.path))?.values.minMinutes
}
