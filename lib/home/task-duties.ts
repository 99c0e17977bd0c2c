import type { Day } from '@/lib/core/dates'
import type { Duty } from './rules'

type DueTask = {
  id: number
  title: string
  dueOn: Day | null
  assignee: string
  assigneeId: number | null
}

/**
 * Nhiệm vụ: one's own, one by one; of others in the cell one looks after, those that are due. Several late ones are one
 * line that leads to their list, so that the month's meeting is not pushed off the screen.
 */
export function dutiesOfTasks(tasks: readonly DueTask[], memberId: number | null, today: Day): Duty[] {
  const isOwn = ({ assigneeId }: DueTask) => memberId !== null && assigneeId === memberId
  const isLate = ({ dueOn }: DueTask) => dueOn !== null && dueOn < today
  const late = tasks.filter(isLate)
  const others = late.filter((task) => !isOwn(task))
  const single = others.length > 1 ? tasks.filter((task) => !others.includes(task)) : tasks
  const [first] = late
  return [
    ...single.map((task) => ({
      id: `task-${task.id}`,
      title: isOwn(task) ? task.title : `${task.assignee}: ${task.title}`,
      href: `/tasks/${task.id}`,
      ...(task.dueOn ? { dueOn: task.dueOn } : { note: 'Nhiệm vụ chi bộ giao' }),
    })),
    ...(others.length > 1 && first?.dueOn
      ? [
          {
            id: 'tasks-late',
            title: `${late.length} nhiệm vụ của chi bộ quá hạn`,
            href: '/tasks?state=overdue',
            dueOn: first.dueOn,
          },
        ]
      : []),
  ]
}
