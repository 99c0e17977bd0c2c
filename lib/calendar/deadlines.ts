import { addDays, addMonths, type Day, daysBetween, showDay } from '@/lib/core/dates'
import type { CommonDay } from './rules'

export type Deadlines = { register?: Day; confirm?: Day }

/** Hạn đăng ký, hạn xác nhận of a month, where the rule set names them: days of the month before or of its own. */
export function deadlinesOf(ruleSet: CommonDay | undefined, month: Day): Deadlines {
  const on = (day: number | undefined, of: 'ownMonth' | undefined) =>
    day === undefined ? undefined : addDays(of ? month : addMonths(month, -1), day - 1)
  const { registerByDay, registerIn, confirmByDay, confirmIn } = ruleSet?.values ?? {}
  return { register: on(registerByDay, registerIn), confirm: on(confirmByDay, confirmIn) }
}

/** "hạn 20/08/2022, còn 3 ngày"; the last day itself is not late. */
export function deadlineText(deadline: Day, today: Day) {
  const left = daysBetween(today, deadline)
  const when = left < 0 ? `đã quá ${-left} ngày` : left === 0 ? 'là hôm nay' : `còn ${left} ngày`
  return `hạn ${showDay(deadline)}, ${when}`
}

/** The terms in words, for beside the figures they bind. */
export const termsOn = ({ register, confirm }: Deadlines, today: Day) => ({
  open: register && deadlineText(register, today),
  registered: confirm && deadlineText(confirm, today),
})
