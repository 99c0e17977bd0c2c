import 'server-only'
import { and, eq, gte, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { calendarFeeds, conferences, meetings, members, organisations } from '@/db/schema'
import { canSomewhere, pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import type { CalendarEvent } from '@/lib/calendar/ics'
import { addDays, type Day } from '@/lib/core/dates'
import { meetingTitle } from '@/lib/meetings/labels'
import { isSession, type MeetingForm } from '@/lib/meetings/rules/kinds'
import { isPersonKind } from '@/lib/meetings/rules/person-votes'
import { findRuleSet } from '@/lib/rulesets/load'

/** With more cells in reach a person's calendar holds only the own cell and conferences. */
const MOST_CELLS = 100
const DAYS_BACK = 60
const DAYS_AHEAD = 120

const statusOf = {
  open: 'TENTATIVE',
  registered: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  held: 'CONFIRMED',
  notHeld: 'CANCELLED',
} as const

async function hasFewCells(viewer: Viewer) {
  const cells = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(
      and(
        scope(viewer, 'meetings.read', { path: organisations.path }),
        eq(organisations.kind, 'cell'),
        isNull(organisations.endedOn),
      ),
    )
    .limit(MOST_CELLS + 1)
  return cells.length <= MOST_CELLS
}

const ownCell = (viewer: Viewer) =>
  sql`${meetings.orgId} = (select ${members.orgId} from ${members} where ${members.id} = ${viewer.memberId})`

/** Whom a meeting is about is nobody's business who looks over a shoulder. */
function summaryOf(form: MeetingForm) {
  if (isPersonKind(form.kind)) return 'Họp chi bộ'
  return form.kind === 'regular' && !form.isCombined ? 'Sinh hoạt chi bộ thường kỳ' : meetingTitle(form)
}

async function meetingEvents(viewer: Viewer, from: Day, to: Day): Promise<CalendarEvent[]> {
  const inReach = scope(viewer, 'meetings.read', { path: meetings.orgPath })
  const rows = await db
    .select({
      id: meetings.id,
      version: meetings.version,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      state: meetings.state,
      day: sql<Day>`coalesce(${meetings.heldOn}, ${meetings.plannedOn})::text`,
      at: meetings.plannedAt,
      place: meetings.place,
      stamp: sql<Date>`coalesce(${meetings.registeredAt}, ${meetings.createdAt})`.mapWith(meetings.createdAt),
    })
    .from(meetings)
    .where(
      and(
        (await hasFewCells(viewer)) ? inReach : ownCell(viewer),
        or(ne(meetings.kind, 'committee'), scope(viewer, 'minutes.readClosed', { path: meetings.orgPath })),
        isNotNull(meetings.plannedAt),
        gte(meetings.plannedOn, from),
        lte(meetings.plannedOn, to),
      ),
    )
    .orderBy(meetings.id)
    .limit(1_000)
  const rules = await findRuleSet(db, 'meetings', to, pathsFor(viewer, 'meetings.read')[0] ?? '/')
  return rows.map(({ id, version, kind, isCombined, state, day, at, place, stamp }) => ({
    uid: `meeting-${id}@portal`,
    sequence: version,
    stamp,
    start: new Date(`${day}T${at}+07:00`),
    minutes: isSession(kind) ? rules?.values.minMinutes : undefined,
    summary: summaryOf({ kind, isCombined }),
    location: place ?? undefined,
    status: statusOf[state],
  }))
}

async function conferenceEvents(viewer: Viewer, from: Day, to: Day): Promise<CalendarEvent[]> {
  if (!canSomewhere(viewer, 'conferences.read')) return []
  const rows = await db
    .select({
      id: conferences.id,
      heldOn: conferences.heldOn,
      version: conferences.version,
      cancelledOn: conferences.cancelledOn,
      createdAt: conferences.createdAt,
      changedAt: conferences.changedAt,
    })
    .from(conferences)
    .where(
      and(
        scope(viewer, 'conferences.read', { path: conferences.orgPath }),
        gte(conferences.heldOn, from),
        lte(conferences.heldOn, to),
      ),
    )
    .orderBy(conferences.id)
    .limit(500)
  return rows.map(({ id, heldOn, version, cancelledOn, createdAt, changedAt }) => ({
    uid: `conference-${id}@portal`,
    sequence: version,
    stamp: changedAt ?? createdAt,
    start: heldOn,
    summary: 'Hội nghị',
    status: cancelledOn ? 'CANCELLED' : 'CONFIRMED',
  }))
}

/** What a person's own calendar holds: time, place and kind of what is near, no names and no texts. */
export async function listFeedEvents(viewer: Viewer, today: Day): Promise<CalendarEvent[]> {
  const [from, to] = [addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)]
  const both = await Promise.all([meetingEvents(viewer, from, to), conferenceEvents(viewer, from, to)])
  return both.flat()
}

/** The address in force, without its secret. */
export async function getOwnFeed(viewer: Viewer) {
  const [found] = await db
    .select({ createdAt: calendarFeeds.createdAt })
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.accountId, viewer.accountId), isNull(calendarFeeds.revokedAt)))
  return found
}
