import { type Day, daysBetween } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

type State = 'open' | 'done' | 'notDone'
type Its = { state: State; dueOn: Day | null; isUnreported: boolean }

/** Past its last day and not closed; on the last day itself there is still time. */
export const isOverdue = ({ state, dueOn }: Pick<Its, 'state' | 'dueOn'>, today: Day) =>
  state === 'open' && dueOn !== null && dueOn < today

export const daysOver = (dueOn: Day, today: Day) => daysBetween(dueOn, today)

export function assertOpen({ state }: Pick<Its, 'state'>) {
  if (state !== 'open')
    throw new RuleError('Nhiệm vụ này đã kết thúc; đồng chí tải lại trang để xem kết quả.')
}

/** Giao lại: to somebody else than has it. */
export function assertReassigns(task: Pick<Its, 'state'> & { ownerId: number | null }, assigneeId: number) {
  assertOpen(task)
  if (task.ownerId === assigneeId)
    throw new RuleError('Đồng chí này đang nhận nhiệm vụ; đồng chí chọn người khác.', 'assigneeId')
}

/** Gia hạn gives more time: a later day than before, and one that is still to come. */
export function assertExtends(task: Its, dueOn: Day, today: Day) {
  assertOpen(task)
  if (dueOn < today) throw new RuleError('Hạn mới phải từ hôm nay trở đi.', 'dueOn')
  if (task.dueOn !== null && dueOn <= task.dueOn)
    throw new RuleError('Hạn mới phải sau hạn đang có; đồng chí nhập lại ngày.', 'dueOn')
}

/** A result entered by mistake is taken back until a meeting has heard of it: then it stands in its minutes. */
export function assertMayReopen({ state, isUnreported }: Pick<Its, 'state' | 'isUnreported'>) {
  if (state === 'open') throw new RuleError('Nhiệm vụ này đang thực hiện.')
  if (!isUnreported)
    throw new RuleError(
      'Kết quả này đã ghi trong biên bản nên không mở lại được; kỳ họp tới chi bộ giao lại nhiệm vụ.',
    )
}

/** Giao giữa hai kỳ họp: a deadline that is still to come. */
export function assertMayGive({ dueOn }: { dueOn?: Day }, today: Day) {
  if (dueOn && dueOn < today) throw new RuleError('Hạn phải từ hôm nay trở đi.', 'dueOn')
}

type Told = { state: State; dueOn: Day | null; closedOn: Day | null }

/** How a task stood at the end of a month, or stands today while the month runs. */
export function standingAt(
  { state, dueOn, closedOn }: Told,
  last: Day,
): 'done' | 'notDone' | 'overdue' | 'open' {
  if (state !== 'open' && (closedOn === null || closedOn <= last)) return state
  return dueOn !== null && dueOn < last ? 'overdue' : 'open'
}
