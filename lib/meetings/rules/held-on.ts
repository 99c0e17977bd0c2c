import { type Day, daysBetween, monthOf, showDay, showMonth } from '@/lib/core/dates'
import type { RuleValues } from '@/lib/rulesets/values'
import type { MeetingKind } from './kinds'
import { type Problem, when } from './problems'

/** For when the meeting was called: its month, and the day that was registered. */
export type Planned = { kind: MeetingKind; month: Day; plannedOn: Day | null }

/** A slip of the pen in month or year is at least this far off. */
const A_MONTH_OFF = 28

/**
 * The day goes into number, term, register, score and board: one that cannot be this meeting's is refused. The month's
 * regular meeting is held in its month; on a day outside it only where that day was registered, which the rule of the
 * common day allowed or the committee above permitted.
 */
export function heldOnProblems(heldOn: Day, today: Day, { kind, month, plannedOn }: Planned): Problem[] {
  if (heldOn > today) return when(true, 'opening', 'Ngày sinh hoạt chưa đến.')
  if (heldOn === plannedOn || monthOf(heldOn) === month) return []
  if (kind === 'regular')
    return when(
      true,
      'opening',
      `Ngày sinh hoạt ${showDay(heldOn)} không thuộc tháng ${showMonth(month)} của kỳ này. Đồng chí sửa lại ngày ở phần Mở đầu; nếu họp đúng ngày đó thì đăng ký lại ngày họp ở Lịch trước.`,
    )
  return when(
    plannedOn === null || Math.abs(daysBetween(plannedOn, heldOn)) >= A_MONTH_OFF,
    'opening',
    `Ngày họp ${showDay(heldOn)} cách quá xa ngày đã định${plannedOn ? ` ${showDay(plannedOn)}` : ` (tháng ${showMonth(month)})`}. Đồng chí sửa lại ngày ở phần Mở đầu; nếu họp đúng ngày đó thì mở cuộc họp của ngày đó để ghi.`,
  )
}

/** How far beyond the common day, where that is further than the rule allows and nobody permitted the day. */
export function tooLate(
  heldOn: Day,
  dueOn: Day,
  { latestDays }: Pick<RuleValues<'commonDay'>, 'latestDays'>,
  permittedOn: Day | undefined,
): string | undefined {
  const days = daysBetween(dueOn, heldOn)
  return days > latestDays && heldOn !== permittedOn
    ? `Họp lùi ${days} ngày so với ngày sinh hoạt thống nhất ${showDay(dueOn)}, quá ${latestDays} ngày được lùi.`
    : undefined
}
