import type { Day } from '@/lib/core/dates'
import type { Duty } from './rules'

type DueTask = {
  id: number
  title: string
  dueOn: Day | null
  assignee: string
  assigneeId: number | null
  /** Set where who has it is no longer in the cell. */
  gone: string | null
}

/**
 * Nhiệm vụ: one's own, one by one; of others in the cell one looks after, those that are due. Several late ones are one
 * line that leads to their list, so that the month's meeting is not pushed off the screen; so are several that are due
 * today, as on the evening on which all are reported. What was given to somebody who is gone is not late of his: it waits
 * to be given again.
 */
export function dutiesOfTasks(tasks: readonly DueTask[], memberId: number | null, today: Day): Duty[] {
  const isOwn = ({ assigneeId }: DueTask) => memberId !== null && assigneeId === memberId
  const isLate = ({ dueOn }: DueTask) => dueOn !== null && dueOn < today
  const late = tasks.filter(isLate)
  const others = late.filter((task) => !isOwn(task) && !task.gone)
  const leftOver = tasks.filter(({ gone }) => gone)
  const soon = tasks.filter((task) => !isOwn(task) && !isLate(task) && !task.gone)
  const told = [...leftOver, ...[others, soon].filter(({ length }) => length > 1).flat()]
  const single = tasks.filter((task) => !told.includes(task))
  const [first] = late
  const next = soon.map(({ dueOn }) => dueOn ?? '9999').toSorted()[0]
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
    ...(soon.length > 1 && next
      ? [{ id: 'tasks-soon', title: 'Các nhiệm vụ của chi bộ đến hạn', href: '/tasks', dueOn: next }]
      : []),
    ...(leftOver.length > 0
      ? [
          {
            id: 'tasks-left-over',
            title: `${leftOver.length} nhiệm vụ có người nhận không còn ở chi bộ`,
            href: '/tasks?state=leftOver',
            note: 'Giao lại cho đồng chí khác hoặc kết thúc, ghi lý do',
          },
        ]
      : []),
  ]
}
