import 'server-only'
import { and, eq, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, minutes, organisations } from '@/db/schema'
import { can, canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import { addMonths, type Day, monthOf } from '@/lib/core/dates'
import { type Duty, dutiesOfMeeting } from '@/lib/home/rules'
import { meetingName } from '@/lib/meetings/labels'
import { needRuleSet } from '@/lib/rulesets/load'

const place = { path: meetings.orgPath, ownerId: meetings.recorderId }

/** The cell's own meetings: register, write, complete, send, supplement. */
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
      month: meetings.month,
      state: meetings.state,
      plannedOn: meetings.plannedOn,
      dueOn: meetings.dueOn,
      heldOn: meetings.heldOn,
      minutesStatus: minutes.status,
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        scope(viewer, 'minutes.write', place),
        gte(meetings.month, addMonths(monthOf(today), -2)),
        lte(meetings.month, addMonths(monthOf(today), 1)),
        ne(meetings.state, 'notHeld'),
        or(isNull(minutes.status), inArray(minutes.status, ['draft', 'completed', 'returned'])),
      ),
    )
    .limit(12)
  const { values } = await needRuleSet(db, 'meetings', today, rows[0]?.path ?? '/')
  return rows.flatMap((row) => {
    const at = { path: row.path, ownerId: row.recorderId }
    const may = {
      register: can(viewer, 'meetings.register', at),
      write: can(viewer, 'minutes.write', at),
      send: can(viewer, 'minutes.send', at),
    }
    return dutiesOfMeeting({ ...row, name: meetingName(row) }, may, values.sendWithinDays)
  })
}
