import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { taskSteps, tasks } from '@/db/schema'
import { type Permission, substitutedFor, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { LockedTask } from './load'

type Its = { tx: Tx; viewer: Viewer; thing: LockedTask; today: Day }
type Step = Pick<typeof taskSteps.$inferInsert, 'kind' | 'note' | 'dueOn'>
type Change = Partial<
  Pick<
    typeof tasks.$inferInsert,
    'state' | 'result' | 'dueOn' | 'isUnreported' | 'assigneeId' | 'assigneeName'
  >
>

/** What each step is asked of the policy for: it says in whose place a substitute takes it. */
const permissionFor: Record<Step['kind'], Permission> = {
  progress: 'tasks.report',
  done: 'tasks.close',
  notDone: 'tasks.close',
  extended: 'tasks.extend',
  reopened: 'tasks.reopen',
  reassigned: 'tasks.reassign',
  moved: 'organisations.dissolve',
}

/** One step of a task's history and what it changes; the version lets minutes know that the task has gone on. */
export async function takeStep({ tx, viewer, thing, today }: Its, step: Step, change: Change) {
  await tx.insert(taskSteps).values({
    ...step,
    taskId: thing.id,
    orgId: thing.orgId,
    doneBy: viewer.accountId,
    insteadOf: substitutedFor(viewer, permissionFor[step.kind], thing),
    doneOn: today,
  })
  await tx
    .update(tasks)
    .set({ ...change, version: thing.version + 1 })
    .where(eq(tasks.id, thing.id))
}
