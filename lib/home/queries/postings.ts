import 'server-only'
import { and, desc, eq, gte, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, minutes } from '@/db/schema'
import { canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import { addMonths, type Day, monthOf } from '@/lib/core/dates'
import { dutiesOfPosting } from '@/lib/home/meeting-duties'
import type { Duty } from '@/lib/home/rules'
import { findRuleSet } from '@/lib/rulesets/load'

/** What the cell has not put on the national app yet, each meeting judged by the rule set of its own day. */
export async function postingDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'meetings.post')) return []
  const day = sql<Day>`coalesce(${meetings.heldOn}, ${meetings.plannedOn}, ${meetings.dueOn})::text`
  const rows = await db
    .select({
      id: meetings.id,
      path: meetings.orgPath,
      month: meetings.month,
      state: meetings.state,
      plannedOn: meetings.plannedOn,
      dueOn: meetings.dueOn,
      heldOn: meetings.heldOn,
      documentsPostedOn: meetings.documentsPostedOn,
      minutesPostedOn: meetings.minutesPostedOn,
      day,
    })
    .from(meetings)
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        scope(viewer, 'meetings.post', { path: meetings.orgPath, entryPath: minutes.entryPath }),
        inArray(meetings.kind, ['regular', 'thematic']),
        gte(meetings.month, addMonths(monthOf(today), -1)),
        lte(meetings.month, addMonths(monthOf(today), 1)),
        ne(meetings.state, 'notHeld'),
        or(isNull(meetings.documentsPostedOn), isNull(meetings.minutesPostedOn)),
        isNotNull(day),
      ),
    )
    .orderBy(desc(meetings.month))
    .limit(6)
  const found = await Promise.all(
    rows.map(async (row) => {
      const rules = await findRuleSet(db, 'meetings', row.day, row.path)
      return rules ? dutiesOfPosting(row, rules.values) : []
    }),
  )
  return found.flat()
}
