import type { MinutesContent } from '@/lib/meetings/content'
import { type Rate, rate } from './attendance'

type Row = Pick<MinutesContent['lastTasks'][number], 'taskId' | 'state'>

/**
 * Kết quả thực hiện nghị quyết tháng trước: done out of all given to the cell; what others promised it is not its own
 * doing. Undefined when none was given.
 */
export function tasksDone(tasks: Row[], promised: readonly number[]): Rate | undefined {
  const given = tasks.filter(({ taskId }) => taskId === null || !promised.includes(taskId))
  if (given.length === 0) return undefined
  return rate(given.filter(({ state }) => state === 'done').length, given.length)
}
