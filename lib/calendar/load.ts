import 'server-only'
import { and, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import {
  conferences,
  dayExceptions,
  holidayEntries,
  holidayWithdrawals,
  meetings,
  organisations,
  scheduleNotices,
} from '@/db/schema'
import { type Viewer, within } from '@/lib/auth/policy'
import { regularIn } from '@/lib/calendar/due-days'
import type { Day } from '@/lib/core/dates'
import { lockTop } from '@/lib/organisations/top'

/** One meeting of any kind, locked, with what its plan is judged by. */
export async function lockMeeting(tx: Tx, id: number) {
  const [found] = await tx
    .select({
      id: meetings.id,
      kind: meetings.kind,
      path: meetings.orgPath,
      orgId: meetings.orgId,
      month: meetings.month,
      dueOn: meetings.dueOn,
      state: meetings.state,
      version: meetings.version,
      cellEndedOn: organisations.endedOn,
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .where(eq(meetings.id, id))
    .for('no key update', { of: meetings })
  return found
}

/**
 * The regular meetings of a month at or below a place, locked against every row that would refer to them; then, asked
 * after that wait, whether anybody has written anything into one, and whether one is in the plan of a visitor.
 */
export async function lockMonth(tx: Tx, month: Day, path: string) {
  const locked = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .where(regularIn(month, path))
    .orderBy(meetings.id)
    .for('update', { of: meetings })
  const ids = locked.map(({ id }) => id)
  return tx
    .select({
      id: meetings.id,
      cell: organisations.shortName,
      isUsed: sql<boolean>`${meetings.state} <> 'open' OR ${meetings.place} IS NOT NULL
        OR ${meetings.recorderId} IS NOT NULL OR ${meetings.isCombined}
        OR ${meetings.documentsPostedOn} IS NOT NULL
        OR EXISTS (SELECT FROM minutes m WHERE m.meeting_id = ${meetings.id})
        OR EXISTS (SELECT FROM agendas a WHERE a.meeting_id = ${meetings.id})
        OR EXISTS (SELECT FROM day_exceptions e WHERE e.meeting_id = ${meetings.id})
        OR EXISTS (SELECT FROM thematic_topics t WHERE t.meeting_id = ${meetings.id})`,
      isToVisit: sql<boolean>`EXISTS (SELECT FROM visit_plans v WHERE v.meeting_id = ${meetings.id})`,
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .where(inArray(meetings.id, ids))
    .orderBy(meetings.id)
}

/** A schedule of the month that was issued for a place, for one above it or for one below. */
export async function findMonthNotice(tx: Tx, month: Day, path: string) {
  const [found] = await tx
    .select({ number: scheduleNotices.number, org: organisations.shortName })
    .from(scheduleNotices)
    .innerJoin(organisations, eq(organisations.id, scheduleNotices.orgId))
    .where(
      and(
        eq(scheduleNotices.month, month),
        or(within(scheduleNotices.orgPath, path), sql`starts_with(${path}, ${scheduleNotices.orgPath})`),
      ),
    )
    .orderBy(desc(scheduleNotices.id))
    .limit(1)
  return found
}

/** One request for a later day, locked with the meeting it is for. */
export async function lockException(tx: Tx, id: number) {
  const [found] = await tx
    .select({
      id: dayExceptions.id,
      path: dayExceptions.orgPath,
      version: dayExceptions.version,
      state: dayExceptions.state,
      heldOn: dayExceptions.heldOn,
      meetingId: meetings.id,
      month: meetings.month,
      dueOn: meetings.dueOn,
      meetingState: meetings.state,
    })
    .from(dayExceptions)
    .innerJoin(meetings, eq(meetings.id, dayExceptions.meetingId))
    .where(eq(dayExceptions.id, id))
    .for('no key update')
  return found
}

/** One conference, locked; one that was cancelled or is over stays as it is. */
export async function lockConference(tx: Tx, id: number) {
  const [found] = await tx
    .select({
      id: conferences.id,
      path: conferences.orgPath,
      org: organisations.name,
      heldOn: conferences.heldOn,
      cancelledOn: conferences.cancelledOn,
      version: conferences.version,
    })
    .from(conferences)
    .innerJoin(organisations, eq(organisations.id, conferences.orgId))
    .where(eq(conferences.id, id))
    .for('no key update', { of: conferences })
  return found
}

/** The organisation a new thing belongs to. */
export async function findOrganisation(tx: Tx, id: number) {
  const [found] = await tx
    .select({ id: organisations.id, path: organisations.path, name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, id))
    .for('share')
  return found
}

/** Public holidays belong to the installation: whoever decides its rules enters them. */
export async function lockHolidays(tx: Tx, viewer: Viewer) {
  const top = await lockTop(tx, viewer, 'settings.decide')
  return top && { id: 'holidays', path: top.path }
}

/** One entry of them, with whether it still stands. */
export async function lockHolidayEntry(tx: Tx, viewer: Viewer, entryId: number) {
  const place = await lockHolidays(tx, viewer)
  if (!place) return undefined
  const [found] = await tx
    .select({
      fromDay: holidayEntries.fromDay,
      toDay: holidayEntries.toDay,
      kind: holidayEntries.kind,
      name: holidayEntries.name,
      isWithdrawn: isNotNull(holidayWithdrawals.id).mapWith(Boolean),
    })
    .from(holidayEntries)
    .leftJoin(holidayWithdrawals, eq(holidayWithdrawals.entryId, holidayEntries.id))
    .where(eq(holidayEntries.id, entryId))
  return found && { ...place, ...found }
}
