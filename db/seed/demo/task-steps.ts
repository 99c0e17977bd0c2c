import { sql } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { insertAll } from '../kit/insert'
import { standingOf, stepsOf } from './between-meetings'
import { tonightOf } from './meeting-plan'
import type { Story } from './story'

type Its = Pick<Story, 'db' | 'tree' | 'accounts' | 'openTasks'>

/** What the secretaries wrote down between the meetings of August and September; where one was held it was told there. */
export async function makeTaskSteps({ db, tree, accounts, openTasks }: Its) {
  const moved = tree.cells.flatMap((cell) => {
    const isTold = ['completed', 'sent'].includes(tonightOf(cell))
    const doneBy = accounts.get(`bithu.${cell.plan.key}`)?.id
    if (isTold || doneBy === undefined) return []
    return (openTasks.get(cell) ?? []).flatMap((task) => {
      const steps = stepsOf(cell, task)
      return steps.length === 0 ? [] : [{ id: task.id, orgId: cell.organisation.id, doneBy, steps }]
    })
  })
  await insertAll(
    db,
    schema.taskSteps,
    moved.flatMap(({ id, orgId, doneBy, steps }) =>
      steps.map((step) => ({ ...step, taskId: id, orgId, doneBy })),
    ),
  )
  const rows = moved.map(({ id, steps }) => ({ task: id, steps: steps.length, ...standingOf(steps) }))
  await db.execute(sql`
    update tasks as t set state = r.state::task_state, result = r.result, is_unreported = r."isUnreported",
      due_on = coalesce(r."dueOn", t.due_on), version = t.version + r.steps
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(task int, steps int, state text, result text, "isUnreported" boolean, "dueOn" date)
    where t.id = r.task`)
}
