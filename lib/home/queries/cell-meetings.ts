import 'server-only'
import { and, eq, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, minutes, organisations } from '@/db/schema'
import { can, canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import { deadlinesOf } from '@/lib/calendar/deadlines'
import { addMonths, type Day, monthOf } from '@/lib/core/dates'
import { type Duty, dutiesOfMeeting } from '@/lib/home/rules'
import { meetingName } from '@/lib/meetings/labels'
import { findRuleSet, needRuleSet } from '@/lib/rulesets/load'

const place = { path: meetings.orgPath, ownerId: meetings.recorderId, entryPath: minutes.entryPath }

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
      entryPath: minutes.entryPath,
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
  const registerBy = await registerTerms(rows)
  return rows.flatMap((row) => {
    const at = { path: row.path, ownerId: row.recorderId, entryPath: row.entryPath }
    const may = {
      register: can(viewer, 'meetings.register', at),
      write: can(viewer, 'minutes.write', at),
      send: can(viewer, 'minutes.send', at),
    }
    return dutiesOfMeeting(
      { ...row, name: meetingName(row), registerBy: registerBy.get(row.id) },
      may,
      values.sendWithinDays,
    )
  })
}

/** Hạn đăng ký of those not registered yet. */
async function registerTerms(rows: { id: number; month: Day; path: string; state: string }[]) {
  const open = rows.filter(({ state }) => state === 'open')
  const terms = await Promise.all(
    open.map(async ({ id, month, path }): Promise<[number, Day | undefined]> => {
      const ruleSet = await findRuleSet(db, 'commonDay', month, path)
      return [id, deadlinesOf(ruleSet, month).register]
    }),
  )
  return new Map(terms)
}
