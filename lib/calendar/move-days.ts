import 'server-only'
import { and, count, eq, ne, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetings, organisations } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'
import { dueDaysBelow } from './due-days'
import { keepsPlan } from './rules'

/**
 * Brings meetings not yet held to the days now in force. A cell whose registered day is no longer allowed registers
 * again; its place and time stay filled in. One reported as not held stays so, with the day it would be measured by if
 * it is held after all.
 */
export async function moveDueDays(tx: Tx, month: Day, path: string) {
  const ruleSet = await findRuleSet(tx, 'commonDay', month, path)
  const cells = new Map((await dueDaysBelow(tx, month, path)).map((cell) => [cell.id, cell.dueOn]))
  const waiting = await tx
    .select({
      id: meetings.id,
      orgId: meetings.orgId,
      state: meetings.state,
      dueOn: meetings.dueOn,
      plannedOn: meetings.plannedOn,
      reason: meetings.lateReason,
      permittedOn: sql<Day | null>`(SELECT held_on::text FROM day_exceptions
        WHERE meeting_id = meetings.id AND day_exceptions.state = 'permitted' ORDER BY day_exceptions.id DESC LIMIT 1)`,
    })
    .from(meetings)
    .where(
      and(
        eq(meetings.month, month),
        within(meetings.orgPath, path),
        eq(meetings.kind, 'regular'),
        ne(meetings.state, 'held'),
      ),
    )
    .for('no key update')
  const moved = waiting.flatMap((meeting) => {
    const dueOn = cells.get(meeting.orgId)
    if (!ruleSet || dueOn === undefined || dueOn === meeting.dueOn) return []
    // Not held, or founded after the day: nothing to register anew.
    const keeps = meeting.state === 'notHeld' || dueOn === null || keepsPlan(ruleSet, dueOn, meeting)
    return [{ id: meeting.id, due_on: dueOn, keeps }]
  })
  await tx.execute(sql`
    UPDATE meetings SET
      due_on = moved.due_on,
      late_reason = CASE WHEN planned_on = moved.due_on OR NOT moved.keeps THEN NULL ELSE late_reason END,
      state = CASE WHEN moved.keeps THEN state ELSE 'open' END,
      planned_on = CASE WHEN moved.keeps THEN planned_on END,
      registered_at = CASE WHEN moved.keeps THEN registered_at END,
      registered_on = CASE WHEN moved.keeps THEN registered_on END,
      confirmed_at = CASE WHEN moved.keeps THEN confirmed_at END,
      confirmed_on = CASE WHEN moved.keeps THEN confirmed_on END,
      version = version + 1
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS moved(id integer, due_on date, keeps boolean)
    WHERE meetings.id = moved.id`)
  return { moved: moved.length, sentBack: moved.filter(({ keeps }) => !keeps).length }
}

/** How many cells of the types have met on the day set for them. */
export async function heldOnDays(
  tx: Tx,
  month: Day,
  path: string,
  days: { cellType: string; heldOn: Day }[],
): Promise<number> {
  const [row] = await tx
    .select({ many: count() })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .where(
      and(
        eq(meetings.month, month),
        within(meetings.orgPath, path),
        eq(meetings.kind, 'regular'),
        eq(meetings.dueOn, meetings.heldOn),
        or(
          ...days.map(({ cellType, heldOn }) =>
            and(sql`${organisations.cellType}::text = ${cellType}`, eq(meetings.heldOn, heldOn)),
          ),
        ),
      ),
    )
  return row?.many ?? 0
}
