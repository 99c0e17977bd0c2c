import type { taskStepKind } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { taskLabel } from '@/lib/meetings/labels'
import { type MemberStatus, statusLabel } from '@/lib/members/labels'
import { isInCell } from '@/lib/members/rules'
import type { Tone } from '@/lib/ui/badge'
import { daysOver, isOverdue } from './rules'

type State = keyof typeof taskLabel

export const stepLabel: Record<(typeof taskStepKind.enumValues)[number], string> = {
  progress: 'Báo tiến độ',
  done: 'Hoàn thành',
  notDone: 'Chưa hoàn thành, kết thúc',
  extended: 'Gia hạn',
  reopened: 'Mở lại nhiệm vụ',
  moved: 'Chuyển chi bộ theo dõi',
  reassigned: 'Giao lại cho người khác',
}

/** The state in words with its colour; overdue says by how many days. */
export function stateOf(task: { state: State; dueOn: Day | null }, today: Day): readonly [Tone, string] {
  if (isOverdue(task, today) && task.dueOn) return ['bad', `Quá hạn ${daysOver(task.dueOn, today)} ngày`]
  const tone = { open: 'calm', done: 'good', notDone: 'warn' } as const
  return [tone[task.state], taskLabel[task.state]]
}

/** Why whoever was given it does not do it any more. */
export const goneWords = (status: MemberStatus) =>
  isInCell(status)
    ? 'Người nhận đã chuyển sang chi bộ khác'
    : `Người nhận: ${statusLabel[status].toLowerCase()}`

export const dueWords = (dueOn: Day | null) => (dueOn ? showDay(dueOn) : 'Không ghi hạn')

/** How a task stood when a month ended. */
export const standingBadge: Record<'done' | 'notDone' | 'overdue' | 'open', readonly [Tone, string]> = {
  done: ['good', taskLabel.done],
  notDone: ['warn', taskLabel.notDone],
  overdue: ['bad', 'Quá hạn'],
  open: ['calm', taskLabel.open],
}
