import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { taskSteps, tasks } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { LockedTask } from './load'

type Its = { tx: Tx; viewer: Viewer; thing: LockedTask; today: Day }
type Step = Pick<typeof taskSteps.$inferInsert, 'kind' | 'note' | 'dueOn'>
type Change = Partial<Pick<typeof tasks.$inferInsert, 'state' | 'result' | 'dueOn' | 'isUnreported'>>

/** One step of a task's history and what it changes; the version lets minutes know that the task has gone on. */
export async function takeStep({ tx, viewer, thing, today }: Its, step: Step, change: Change) {
  await tx
    .insert(taskSteps)
    .values({ ...step, taskId: thing.id, orgId: thing.orgId, doneBy: viewer.accountId, doneOn: today })
  await tx
    .update(tasks)
    .set({ ...change, version: thing.version + 1 })
    .where(eq(tasks.id, thing.id))
}
