import 'server-only'
import { and, asc, eq, isNotNull, min, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { meetings, members, organisations, thematicTopics } from '@/db/schema'
import { can, scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { isCellOfYear } from '@/lib/organisations/cells-of-year'
import { findRuleSet } from '@/lib/rulesets/load'
import { lastDayOf, quarterState, quarters } from './rules'

type Cell = { id: number; path: string }

const parents = alias(organisations, 'parents')

/** A cell's plan of one year: each quarter with its state, its topics, and the meetings that treated them. */
export async function getThematicYear(viewer: Viewer, cell: Cell, year: number, today: Day) {
  if (!can(viewer, 'meetings.read', cell)) return undefined
  const [topics, held, [began], rules] = await Promise.all([
    db
      .select({
        id: thematicTopics.id,
        quarter: thematicTopics.quarter,
        title: thematicTopics.title,
        preparer: members.fullName,
        meetingId: thematicTopics.meetingId,
        heldOn: meetings.heldOn,
        plannedOn: meetings.plannedOn,
        isCombined: meetings.isCombined,
      })
      .from(thematicTopics)
      .leftJoin(members, eq(members.id, thematicTopics.preparerId))
      .leftJoin(meetings, eq(meetings.id, thematicTopics.meetingId))
      .where(
        and(
          eq(thematicTopics.orgId, cell.id),
          eq(thematicTopics.year, year),
          scope(viewer, 'meetings.read', { path: thematicTopics.orgPath }),
        ),
      )
      .orderBy(asc(thematicTopics.quarter), asc(thematicTopics.id)),
    db
      .select({ id: meetings.id, heldOn: meetings.heldOn })
      .from(meetings)
      .where(
        and(
          eq(meetings.orgId, cell.id),
          or(eq(meetings.kind, 'thematic'), eq(meetings.isCombined, true)),
          eq(meetings.state, 'held'),
          isNotNull(meetings.heldOn),
          sql`extract(year from ${meetings.heldOn}) = ${year}`,
          scope(viewer, 'meetings.read', { path: meetings.orgPath }),
        ),
      ),
    db
      .select({ since: min(meetings.month) })
      .from(meetings)
      .where(and(eq(meetings.orgId, cell.id), scope(viewer, 'meetings.read', { path: meetings.orgPath }))),
    findRuleSet(db, 'meetings', lastDayOf(year, 4) < today ? lastDayOf(year, 4) : today, cell.path),
  ])
  const days = held.flatMap(({ heldOn }) => (heldOn ? [heldOn] : []))
  const perQuarter = rules?.values.thematicPerQuarter ?? 1
  const since = began?.since ?? null
  return {
    source: rules?.source,
    perQuarter,
    quarters: quarters.map((quarter) => ({
      quarter,
      state: quarterState({ year, quarter }, days, { perQuarter, today, since }),
      topics: topics.filter((topic) => topic.quarter === quarter),
    })),
  }
}
export type ThematicYear = NonNullable<Awaited<ReturnType<typeof getThematicYear>>>

/** The year of every cell at or below a place: the state of each quarter, by the rule set of the place. */
export async function listThematicYears(viewer: Viewer, place: { path: string }, year: number, today: Day) {
  const isOf = sql`m.org_id = ${organisations.id}`
  const [cells, rules] = await Promise.all([
    db
      .select({
        id: organisations.id,
        name: organisations.name,
        parent: parents.shortName,
        days: sql<Day[]>`array(select m.held_on::text from meetings m where ${isOf} and m.state = 'held'
          and (m.kind = 'thematic' or m.is_combined) and extract(year from m.held_on) = ${year})`,
        since: sql<Day | null>`(select min(m.month)::text from meetings m where ${isOf})`,
      })
      .from(organisations)
      .leftJoin(parents, eq(parents.id, organisations.parentId))
      .where(
        and(
          isCellOfYear(year),
          within(organisations.path, place.path),
          scope(viewer, 'meetings.read', { path: organisations.path }),
        ),
      )
      .orderBy(asc(organisations.path)),
    findRuleSet(db, 'meetings', lastDayOf(year, 4) < today ? lastDayOf(year, 4) : today, place.path),
  ])
  const perQuarter = rules?.values.thematicPerQuarter ?? 1
  return {
    source: rules?.source,
    perQuarter,
    cells: cells.map(({ days, since, ...cell }) => ({
      ...cell,
      states: quarters.map((quarter) => quarterState({ year, quarter }, days, { perQuarter, today, since })),
    })),
  }
}
export type ThematicYears = Awaited<ReturnType<typeof listThematicYears>>

/** One entry for its form. */
export async function getTopic(viewer: Viewer, topicId: number) {
  const [found] = await db
    .select({
      id: thematicTopics.id,
      orgId: thematicTopics.orgId,
      year: thematicTopics.year,
      quarter: thematicTopics.quarter,
      title: thematicTopics.title,
      preparerId: thematicTopics.preparerId,
      meetingId: thematicTopics.meetingId,
      version: thematicTopics.version,
    })
    .from(thematicTopics)
    .where(
      and(eq(thematicTopics.id, topicId), scope(viewer, 'thematic.plan', { path: thematicTopics.orgPath })),
    )
  return found
}

/** Meetings of the running quarter that treat or will treat a topic, so that the duty is not said twice. */
export async function hasThematicMeeting(viewer: Viewer, cell: Cell, from: Day, to: Day) {
  const [found] = await db
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        eq(meetings.orgId, cell.id),
        or(eq(meetings.kind, 'thematic'), eq(meetings.isCombined, true)),
        ne(meetings.state, 'notHeld'),
        sql`coalesce(${meetings.heldOn}, ${meetings.plannedOn}, ${meetings.month}) between ${from} and ${to}`,
        scope(viewer, 'meetings.read', { path: meetings.orgPath }),
      ),
    )
    .limit(1)
  return found !== undefined
}
