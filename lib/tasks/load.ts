import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { tasks } from '@/db/schema'

/** The task with what its rules need, locked until the transaction ends; its owner is the member it was given to. */
export async function lockTask(tx: Tx, taskId: number) {
  const [found] = await tx
    .select({
      id: tasks.id,
      orgId: tasks.orgId,
      path: tasks.orgPath,
      ownerId: tasks.assigneeId,
      assignee: tasks.assigneeName,
      state: tasks.state,
      dueOn: tasks.dueOn,
      isUnreported: tasks.isUnreported,
      version: tasks.version,
    })
    .from(tasks)
    .where(eq(tasks.id, taskId))
    .for('no key update')
  return found
}
export type LockedTask = NonNullable<Awaited<ReturnType<typeof lockTask>>>
