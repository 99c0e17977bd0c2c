import 'server-only'
import { and, asc, eq, gte, lt, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { meetings, organisations, tasks } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { addDays, addMonths, type Day } from '@/lib/core/dates'
import { readable, within } from '@/lib/tasks/conditions'
import { MOST_REPORTED } from '@/lib/tasks/most'
import { standingAt } from '@/lib/tasks/rules'

const reported = alias(meetings, 'reported')
const givenOn = sql<Day>`coalesce(${tasks.givenOn}, ${meetings.heldOn}, ${meetings.month})`
/** When it was closed: between two meetings by a step that was not taken back, at a meeting by its minutes. */
const closedOn = sql<Day | null>`case when ${tasks.state} <> 'open' then coalesce(
  (select max(step.done_on) from task_steps step where step.task_id = ${tasks.id} and step.kind in ('done', 'notDone')
    and not exists (select 1 from task_steps back
      where back.task_id = step.task_id and back.kind = 'reopened' and back.id > step.id)),
  ${reported.heldOn}) end`

/** Báo cáo tháng: every task that was under way in the month, and how it stood when the month (or today) ended. */
export async function listMonth(
  viewer: Viewer,
  { month, org }: { month: Day; org?: number },
  today: Day,
  most = MOST_REPORTED,
) {
  const next = addMonths(month, 1)
  const last = addDays(next, -1) < today ? addDays(next, -1) : today
  const rows = await db
    .select({
      id: tasks.id,
      title: tasks.title,
      assignee: tasks.assigneeName,
      cell: organisations.shortName,
      dueOn: tasks.dueOn,
      state: tasks.state,
      result: tasks.result,
      basis: tasks.basis,
      givenOn: givenOn.as('given'),
      closedOn: closedOn.as('closed'),
      isNew: sql<boolean>`${givenOn} >= ${month}::date`,
    })
    .from(tasks)
    .innerJoin(organisations, eq(organisations.id, tasks.orgId))
    .leftJoin(meetings, eq(meetings.id, tasks.meetingId))
    .leftJoin(reported, eq(reported.id, tasks.reportedMeetingId))
    .where(
      and(
        readable(viewer),
        within({ org }),
        lt(givenOn, next),
        or(eq(tasks.state, 'open'), gte(closedOn, month)),
      ),
    )
    .orderBy(asc(organisations.shortName), sql`${tasks.dueOn} nulls last`, asc(tasks.id))
    .limit(most + 1)
  return rows.map((row) => ({ ...row, standing: standingAt(row, last) }))
}
export type MonthRow = Awaited<ReturnType<typeof listMonth>>[number]
