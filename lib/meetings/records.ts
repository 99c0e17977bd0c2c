import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { attendances, members, tasks, visits } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { withoutRepeats } from '@/lib/visits/rules/names'
import { awaitsReport } from './before'
import type { MinutesContent } from './content'
import type { LockedMinutes } from './load'
import { assigneeOf } from './rules/assignees'
import { isOfCommittee } from './rules/kinds'

/** Rows that completed minutes leave for lists and statistics; the minutes themselves stay the source. */

export async function recordAttendance(
  tx: Tx,
  { meetingId, orgId, kind }: LockedMinutes,
  attendance: MinutesContent['attendance'],
  heldOn: Day,
) {
  // A meeting of chi ủy says nothing about who attends the cell.
  if (isOfCommittee(kind)) return
  const rows = attendance.flatMap(({ memberId, name, standing, isExempt, state, reason }) =>
    state ? [{ meetingId, orgId, memberId, fullName: name, standing, isExempt, state, reason, heldOn }] : [],
  )
  if (rows.length > 0) await tx.insert(attendances).values(rows)
}

/** Dự sinh hoạt của cấp trên: no second entry, read from the guest list. */
export async function recordVisits(
  tx: Tx,
  { meetingId, orgId }: LockedMinutes,
  guests: MinutesContent['guests'],
  heldOn: Day,
) {
  const rows = withoutRepeats(guests.filter(({ name, isHigherLevel }) => isHigherLevel && name !== '')).map(
    ({ name, position }) => ({ meetingId, orgId, fullName: name, position, heldOn }),
  )
  if (rows.length > 0) await tx.insert(visits).values(rows)
}

/**
 * Last month's tasks with their result, and the new ones; an id that is not a task of this cell touches nothing. What was
 * closed or told since the draft was opened stays: a meeting that did not hear of it does not undo it.
 */
export async function recordTasks(tx: Tx, { meetingId, orgId }: LockedMinutes, content: MinutesContent) {
  for (const { taskId, state, result } of content.lastTasks)
    if (taskId !== null)
      await tx
        .update(tasks)
        .set({
          state,
          ...(result === '' ? {} : { result }),
          reportedMeetingId: meetingId,
          isUnreported: false,
          version: sql`${tasks.version} + 1`,
        })
        .where(
          and(
            eq(tasks.id, taskId),
            eq(tasks.orgId, orgId),
            state === 'open' ? eq(tasks.state, 'open') : awaitsReport,
          ),
        )
  if (content.assignments.length === 0) return
  const people = await tx
    .select({ id: members.id, name: members.fullName })
    .from(members)
    .where(and(eq(members.orgId, orgId), eq(members.status, 'active')))
  await tx.insert(tasks).values(
    content.assignments.map(({ title, memberId, assignee, withNames, dueOn }) => {
      const person = people.find(({ id }) => id === memberId) ?? assigneeOf(assignee, people)
      return {
        orgId,
        meetingId,
        title,
        assigneeId: person?.id ?? null,
        assigneeName: assignee,
        withNames,
        dueOn,
      }
    }),
  )
}
