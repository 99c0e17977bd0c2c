import type { taskStepKind } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { taskLabel } from '@/lib/meetings/labels'
import type { Words } from '@/lib/ui/words'
import { daysOver, isOverdue } from './rules'

type State = keyof typeof taskLabel

export const stepLabel: Record<(typeof taskStepKind.enumValues)[number], string> = {
  progress: 'Báo tiến độ',
  done: 'Hoàn thành',
  notDone: 'Chưa hoàn thành, kết thúc',
  extended: 'Gia hạn',
  reopened: 'Mở lại nhiệm vụ',
}

/** The state as a badge, overdue said in words. */
export function stateWords(task: { state: State; dueOn: Day | null }, today: Day): Words {
  if (isOverdue(task, today) && task.dueOn)
    return { badges: [['bad', `Quá hạn ${daysOver(task.dueOn, today)} ngày`]] }
  const tone = { open: 'calm', done: 'good', notDone: 'warn' } as const
  return { badges: [[tone[task.state], taskLabel[task.state]]] }
}

export const dueWords = (dueOn: Day | null) => (dueOn ? showDay(dueOn) : 'Không ghi hạn')
