import 'server-only'
import { and, asc, eq, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { meetings, minutes, organisations } from '@/db/schema'
import { can, canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import { deadlinesOf } from '@/lib/calendar/deadlines'
import { addMonths, type Day, monthOf } from '@/lib/core/dates'
import { dutiesOfMeeting } from '@/lib/home/meeting-duties'
import type { Duty } from '@/lib/home/rules'
import { meetingName } from '@/lib/meetings/labels'
import { isSupplemented } from '@/lib/meetings/load'
import { findRuleSet } from '@/lib/rulesets/load'

/** Those the viewer writes: of the cell, recorded by the viewer, or typed by the viewer's office; each found by its own index. */
const written = (viewer: Viewer) =>
  union(
    db
      .select({ id: meetings.id })
      .from(meetings)
      .where(scope(viewer, 'minutes.write', { path: meetings.orgPath, ownerId: meetings.recorderId })),
    db
      .select({ id: minutes.meetingId })
      .from(minutes)
      .where(scope(viewer, 'minutes.write', { path: minutes.orgPath, entryPath: minutes.entryPath })),
  )

/** The cell's own meetings: register, write, complete, send, supplement. However old, until it is done. */
export async function ownMeetings(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'minutes.write')) return []
  const rows = await db
    .select({
      id: meetings.id,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      cell: organisations.shortName,
      path: meetings.orgPath,
      recorderId: meetings.recorderId,
      entryPath: minutes.entryPath,
      month: meetings.month,
      state: meetings.state,
      plannedOn: meetings.plannedOn,
      dueOn: meetings.dueOn,
      heldOn: meetings.heldOn,
      minutesStatus: minutes.status,
      returnedReason: minutes.returnedReason,
      isSupplemented: isSupplemented(db),
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        inArray(meetings.id, written(viewer)),
        lte(meetings.month, addMonths(monthOf(today), 1)),
        ne(meetings.state, 'notHeld'),
        or(isNull(minutes.status), inArray(minutes.status, ['draft', 'completed', 'returned'])),
      ),
    )
    .orderBy(asc(meetings.month), asc(meetings.id))
    .limit(200)
  const terms = new Map(await Promise.all(rows.map(async (row) => [row.id, await termsOf(row)] as const)))
  return rows.flatMap((row) => {
    const at = { path: row.path, ownerId: row.recorderId, entryPath: row.entryPath }
    const may = {
      register: can(viewer, 'meetings.register', at),
      write: can(viewer, 'minutes.write', at),
      send: can(viewer, 'minutes.send', at),
    }
    const isBehind = row.month < monthOf(today)
    return dutiesOfMeeting({ ...row, name: meetingName(row), isBehind, ...terms.get(row.id) }, may)
  })
}

type Row = { state: string; month: Day; path: string; heldOn: Day | null }

/** Hạn đăng ký of the month; the days to send in by the rule of the day it was held. */
async function termsOf({ state, month, path, heldOn }: Row) {
  if (state === 'open')
    return { registerBy: deadlinesOf(await findRuleSet(db, 'commonDay', month, path), month).register }
  const ruleSet = heldOn ? await findRuleSet(db, 'meetings', heldOn, path) : undefined
  return { sendWithinDays: ruleSet?.values.sendWithinDays }
}
