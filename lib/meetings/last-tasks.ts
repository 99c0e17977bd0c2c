import 'server-only'
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { tasks } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { awaitsReport } from './before'
import type { MinutesContent } from './content'

type Row = MinutesContent['lastTasks'][number]
const MOST_ROWS = 100

/** Given and last heard of by a day: what came after it is for the next meeting. */
const knownBy = (day: Day) => sql`
  coalesce(${tasks.givenOn}, (select m.held_on from meetings m where m.id = ${tasks.meetingId})) <= ${day}
  and not exists (select 1 from task_steps s where s.task_id = ${tasks.id} and s.done_on > ${day})`

/**
 * Từng việc đã giao: what the draft holds, brought up to what happened since it was opened and until the day of the
 * meeting – a task given, reported or closed meanwhile. Whatever the person typed stays.
 */
export async function lastTasksNow(from: Db | Tx, cellId: number, rows: Row[], heldOn: Day): Promise<Row[]> {
  const ids = rows.flatMap(({ taskId }) => (taskId === null ? [] : [taskId]))
  const told = await from
    .select({
      taskId: tasks.id,
      title: tasks.title,
      assignee: tasks.assigneeName,
      state: tasks.state,
      result: tasks.result,
    })
    .from(tasks)
    .where(and(eq(tasks.orgId, cellId), or(awaitsReport, inArray(tasks.id, ids)), knownBy(heldOn)))
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
  const shown = new Set(ids)
  const added = told.filter(({ taskId }) => !shown.has(taskId))
  const now = new Map(told.map((task) => [task.taskId, task]))
  return [
    ...rows.map((row) => upToDate(row, row.taskId === null ? undefined : now.get(row.taskId))),
    ...added.map((task) => upToDate({ ...task, known: task }, task)),
  ].slice(0, Math.max(rows.length, MOST_ROWS))
}

/** Field by field: what still says what it was filled in with follows the register. */
function upToDate(row: Row, now?: NonNullable<Row['known']>): Row {
  if (!now) return row
  const { state, result } = now
  const { known = { state: 'open', result: '' } } = row
  return {
    ...row,
    state: row.state === known.state ? state : row.state,
    result: row.result === known.result ? result : row.result,
    known: { state, result },
  }
}
