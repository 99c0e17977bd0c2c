import { addDays, type Day, daysBetween, monthOf, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { type CommonDay, type MeetingState, quote } from './rules'

type Asked = {
  month: Day
  dueOn: Day | null
  heldOn: Day
  state: MeetingState
  ruleSet: CommonDay | undefined
}

/** A later day is asked for, and answered, before the day is settled. */
export const ASKED_IN: MeetingState[] = ['open', 'registered']

/** May the cell ask at all? Only where the rule set lets the committee above permit more, and before the meeting. */
export const mayAsk = ({ dueOn, state, ruleSet }: Pick<Asked, 'dueOn' | 'state' | 'ruleSet'>) =>
  Boolean(dueOn && ruleSet?.values.mayExceed) && ASKED_IN.includes(state)

/** Đề nghị họp muộn hơn: refused with the rule quoted unless the rule set leaves it to the committee above. */
export function assertMayAsk({ month, dueOn, heldOn, state, ruleSet }: Asked) {
  if (!ruleSet || !dueOn)
    throw new RuleError(
      'Tháng này không quy định ngày sinh hoạt thống nhất; đồng chí đăng ký lịch như thường.',
    )
  if (!ruleSet.values.mayExceed)
    throw new RuleError(
      `Không được họp muộn hơn ${showDay(addDays(dueOn, ruleSet.values.latestDays))}; quy định đang áp dụng không cho cấp trên cho phép thêm. ${quote(ruleSet)}`,
      'heldOn',
    )
  if (!ASKED_IN.includes(state))
    throw new RuleError('Kỳ sinh hoạt này đã được xác nhận hoặc đã có kết quả, không đề nghị đổi ngày được.')
  if (monthOf(heldOn) !== month)
    throw new RuleError(
      'Sinh hoạt của tháng nào họp trong tháng ấy; đồng chí chọn ngày trong tháng.',
      'heldOn',
    )
  if (daysBetween(dueOn, heldOn) <= ruleSet.values.latestDays)
    throw new RuleError(
      `Ngày ${showDay(heldOn)} chưa quá số ngày được lùi; đồng chí đăng ký lịch thẳng, ghi lý do, không cần xin phép.`,
      'heldOn',
    )
}
