import 'server-only'
import { and, asc, count, desc, eq, isNotNull, lt, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { meetings, members, minutes, organisations } from '@/db/schema'
import { can, scope, type Viewer, within } from '@/lib/auth/policy'
import { asHeld } from '@/lib/calendar/as-held'
import { findHolidays, findOwnDays, regularIn } from '@/lib/calendar/due-days'
import type { CalendarFilter } from '@/lib/calendar/input'
import { listCondition } from '@/lib/calendar/list-condition'
import { ownDayFor } from '@/lib/calendar/rules'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { contains } from '@/lib/core/search'
import { type Cut, inCut } from '@/lib/organisations/cut'

const place = { path: meetings.orgPath }
const above = alias(organisations, 'above')

const columns = {
  id: meetings.id,
  version: meetings.version,
  kind: meetings.kind,
  isCombined: meetings.isCombined,
  orgId: meetings.orgId,
  path: meetings.orgPath,
  parentId: organisations.parentId,
  cell: organisations.name,
  above: above.shortName,
  month: meetings.month,
  dueOn: meetings.dueOn,
  state: meetings.state,
  plannedOn: meetings.plannedOn,
  plannedAt: meetings.plannedAt,
  place: meetings.place,
  mode: meetings.mode,
  lateReason: meetings.lateReason,
  notHeldReason: meetings.notHeldReason,
  heldOn: meetings.heldOn,
  filedOn: meetings.filedOn,
}

const selectMeetings = (viewer: Viewer) =>
  db
    .select({ ...columns, held: asHeld(viewer) })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .leftJoin(above, eq(above.id, organisations.parentId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))

/** The day a meeting stands on in the calendar: held, registered, or the common day it is expected on. */
const dayOfMeeting = sql`coalesce(${meetings.heldOn}, ${meetings.plannedOn}, ${meetings.dueOn})`

/** directOf: only cells directly below this organisation. */
type Asked = { month: Day; path: string; today: Day; directOf?: number } & Partial<
  Pick<CalendarFilter, 'state' | 'q' | 'after' | 'on' | 'tag' | 'type'>
>

const asked = (viewer: Viewer, { month, path, today, state, q, directOf, on, tag, type }: Asked) =>
  and(
    scope(viewer, 'meetings.read', place),
    regularIn(month, path),
    listCondition(state ?? 'all', today),
    on === undefined ? undefined : and(ne(meetings.state, 'notHeld'), eq(dayOfMeeting, on)),
    inCut(meetings.orgId, { tag, type }),
    directOf === undefined ? undefined : eq(organisations.parentId, directOf),
    contains(organisations.nameSearch, q),
  )

/** The month's meetings at or below a place, narrowed as the board's figures are; by the organisation above, then by cell. */
export async function listMeetings(viewer: Viewer, filter: Asked, size = PAGE_SIZE) {
  const [lastAbove, lastCell] = filter.after ?? []
  const rows = await selectMeetings(viewer)
    .where(
      and(
        asked(viewer, filter),
        typeof lastAbove === 'number' && typeof lastCell === 'number'
          ? sql`(${organisations.parentId}, ${organisations.id}) > (${lastAbove}, ${lastCell})`
          : undefined,
      ),
    )
    .orderBy(asc(organisations.parentId), asc(organisations.id))
    .limit(size + 1)
  const page = pageOf(rows, (row) => [row.parentId ?? 0, row.orgId], size)
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...row,
      mayConfirm: can(viewer, 'meetings.confirm', row) && row.state === 'registered',
    })),
  }
}
export type MeetingRow = Awaited<ReturnType<typeof listMeetings>>['rows'][number]

/** How many there are in all under the same filter. */
export async function countMeetings(viewer: Viewer, filter: Asked) {
  const [row] = await db
    .select({ count: count() })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .where(asked(viewer, filter))
  return row?.count ?? 0
}

/** The regular meeting of a cell's month, however far back. */
export async function getMonthMeeting(viewer: Viewer, orgId: number, month: Day) {
  const [found] = await selectMeetings(viewer).where(
    and(
      scope(viewer, 'meetings.read', place),
      eq(meetings.orgId, orgId),
      eq(meetings.month, month),
      eq(meetings.kind, 'regular'),
    ),
  )
  return found
}

/** A cell's own meetings of every kind, newest first. */
export async function listCellMeetings(viewer: Viewer, orgId: number) {
  return selectMeetings(viewer)
    .where(and(scope(viewer, 'meetings.read', place), eq(meetings.orgId, orgId)))
    .orderBy(desc(meetings.month), desc(meetings.id))
    .limit(24)
}

/** What cells hold in a month beside the regular meeting: chuyên đề, chi ủy, bất thường, đại hội …, with how many there are. */
export async function listOtherMeetings(
  viewer: Viewer,
  month: Day,
  path: string,
  { tag, type }: Pick<Cut, 'tag' | 'type'> = {},
  limit = 100,
) {
  // In most months there is none: then what a row says need not be worked out.
  const found = await db
    .select({ id: meetings.id, total: sql<number>`count(*) over ()::int` })
    .from(meetings)
    .where(
      and(
        scope(viewer, 'meetings.read', place),
        eq(meetings.month, month),
        within(meetings.orgPath, path),
        ne(meetings.kind, 'regular'),
        inCut(meetings.orgId, { tag, type }),
      ),
    )
    .orderBy(asc(meetings.plannedOn), asc(meetings.id))
    .limit(limit)
  if (found.length === 0) return { rows: [], total: 0 }
  const ids = found.map(({ id }) => id)
  const rows = await selectMeetings(viewer)
    .where(and(scope(viewer, 'meetings.read', place), sql`${meetings.id} = any(${sql.param(ids)}::int[])`))
    .orderBy(asc(meetings.plannedOn), asc(meetings.id))
  return { rows, total: found[0]?.total ?? 0 }
}
export type OtherMeeting = Awaited<ReturnType<typeof listOtherMeetings>>['rows'][number]

/** One meeting's plan, with what the last one leaves to fill in, whether its day is a public holiday, and why another was set. */
export async function getPlan(viewer: Viewer, id: number) {
  const [found] = await db
    .select({
      ...columns,
      held: asHeld(viewer),
      cellType: organisations.cellType,
      recorderId: meetings.recorderId,
      recorder: members.fullName,
      minutesStatus: minutes.status,
      confirmedOn: meetings.confirmedOn,
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .leftJoin(above, eq(above.id, organisations.parentId))
    .leftJoin(members, eq(members.id, meetings.recorderId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(and(eq(meetings.id, id), scope(viewer, 'meetings.read', place)))
  if (!found) return undefined
  const [last] = await db
    .select({ plannedAt: meetings.plannedAt, place: meetings.place, mode: meetings.mode })
    .from(meetings)
    .where(
      and(
        scope(viewer, 'meetings.read', place),
        eq(meetings.orgId, found.orgId),
        lt(meetings.month, found.month),
        isNotNull(meetings.place),
      ),
    )
    .orderBy(desc(meetings.month))
    .limit(1)
  const { dueOn, month } = found
  const [holiday] = dueOn ? await findHolidays(db, dueOn, dueOn) : []
  const ownDays = dueOn ? await findOwnDays(db, month, found.path) : []
  return {
    ...found,
    last,
    holiday: holiday?.kind === 'holiday' ? holiday : undefined,
    own: ownDayFor(ownDays, found),
  }
}
export type Plan = NonNullable<Awaited<ReturnType<typeof getPlan>>>
