import type { MinutesContent } from '@/lib/meetings/content'
import { type Rate, rate } from './attendance'

/** Kết quả thực hiện nghị quyết tháng trước: done out of all given. Undefined when none was given. */
export function tasksDone(tasks: Pick<MinutesContent['lastTasks'][number], 'state'>[]): Rate | undefined {
  if (tasks.length === 0) return undefined
  return rate(tasks.filter(({ state }) => state === 'done').length, tasks.length)
}
