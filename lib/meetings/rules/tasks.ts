import type { MinutesContent } from '@/lib/meetings/content'
import { type Rate, rate } from './attendance'
import type { Known } from './known'

type Row = Pick<MinutesContent['lastTasks'][number], 'taskId' | 'state'>

export type TasksDone = Rate & {
  /** Left out because their last day is still to come. */
  notDue?: number
}

/**
 * Kết quả thực hiện nghị quyết tháng trước: done out of what was given to the cell and had to be done by the day of the
 * meeting; what was done before its day counts. What others promised it is not its own doing. Undefined when nothing
 * was due.
 */
export function tasksDone(
  tasks: Row[],
  { promised, notDue }: Pick<Known, 'promised' | 'notDue'>,
): TasksDone | undefined {
  const given = tasks.filter(({ taskId }) => taskId === null || !promised.includes(taskId))
  const due = given.filter(
    ({ taskId, state }) => state !== 'open' || taskId === null || !notDue.includes(taskId),
  )
  if (due.length === 0) return undefined
  const done = due.filter(({ state }) => state === 'done')
  const notDueYet = given.length - due.length
  return { ...rate(done.length, due.length), ...(notDueYet > 0 ? { notDue: notDueYet } : {}) }
}
