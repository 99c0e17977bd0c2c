import 'server-only'
import { and, asc, eq, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { taskSteps, tasks } from '@/db/schema'
import type { Day } from '@/lib/core/dates'

type HandingOver = {
  fromId: number
  /** The cell that follows the task from now on; undefined: it stays. */
  toFor: (assigneeId: number | null) => number | undefined
  note: string
  doneBy: number
  insteadOf: string | undefined
  today: Day
}

/** Open in a cell, or closed and not heard of by a meeting yet. */
const unfinishedOf = (cellId: number) =>
  and(eq(tasks.orgId, cellId), or(eq(tasks.state, 'open'), eq(tasks.isUnreported, true)))

/** Nhiệm vụ đi theo người: unfinished tasks go to the cell of whoever has them, with a line of their history. */
export async function handOverTasks(tx: Tx, { fromId, toFor, note, today, ...by }: HandingOver) {
  const open = await tx
    .select({ id: tasks.id, assigneeId: tasks.assigneeId, version: tasks.version })
    .from(tasks)
    .where(unfinishedOf(fromId))
    .orderBy(asc(tasks.id))
    .for('no key update')
  for (const { id, assigneeId, version } of open) {
    const orgId = toFor(assigneeId)
    if (orgId === undefined) continue
    await tx
      .update(tasks)
      .set({ orgId, version: version + 1 })
      .where(eq(tasks.id, id))
    await tx.insert(taskSteps).values({ taskId: id, orgId, kind: 'moved', note, doneOn: today, ...by })
  }
}

export const countUnfinishedTasks = (from: Db | Tx, cellId: number) =>
  from.$count(tasks, unfinishedOf(cellId))
