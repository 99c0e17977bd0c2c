import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { addWorkingDays } from '@/lib/core/working-days'
import { latestAnswer } from './deadlines'
import { proposalOf } from './proposal'
import type { Item, Now } from './take'
import type { Step } from './transitions'

/** The latest day of one extension: so many working days after the deadline there is, or after today if that passed. */
export const latestExtension = (dueOn: Day | null, { today, limits, holidays }: Now) =>
  addWorkingDays(dueOn !== null && dueOn > today ? dueOn : today, limits.extendDays, holidays)

function assertExtension(item: Item, dueOn: Day, now: Now) {
  if (item.dueOn && dueOn <= item.dueOn)
    throw new RuleError(`Hạn mới phải sau hạn đang có, ngày ${showDay(item.dueOn)}.`, 'dueOn')
  const latest = latestExtension(item.dueOn, now)
  if (dueOn > latest)
    throw new RuleError(
      `Mỗi lần gia hạn không quá ${now.limits.extendDays} ngày làm việc: chậm nhất ngày ${showDay(latest)}.`,
      'dueOn',
    )
}

/** What the office proposed with its reason, the leader approves without another. */
function assertReasoned(item: Item, dueOn: Day, note: string | undefined, { today, limits, holidays }: Now) {
  const { latest, ranOutOn } = latestAnswer(today, item, limits, holidays)
  if (dueOn <= latest || note?.trim() || proposalOf(item.history)?.dueOn === dueOn) return
  const limit = ranOutOn
    ? `mục này đã hết ngày ${showDay(ranOutOn)}; nay được thêm ${limits.answerDays} ngày làm việc, chậm nhất ngày ${showDay(latest)}`
    : `mục này chậm nhất ngày ${showDay(latest)}`
  throw new RuleError(
    `Quy định: trả lời trong ${limits.totalDays} ngày làm việc kể từ khi chi bộ gửi, ${limit}. Hạn dài hơn thì đồng chí ghi lý do.`,
    'note',
  )
}

/**
 * Hạn trả lời (domain/meetings.md §5.4): so many days in all, longer with a written reason; an extension by no more than
 * the rule set's days at a time.
 */
export function assertInTime(step: Step, item: Item, dueOn: Day, note: string | undefined, now: Now) {
  if (step === 'askExtension' && item.askedDueOn !== null)
    throw new RuleError('Đề nghị gia hạn trước đang chờ Thường trực quyết định.', 'dueOn')
  if (step === 'extend' || step === 'askExtension') assertExtension(item, dueOn, now)
  if (step === 'propose' || step === 'assign' || step === 'approveInterim')
    assertReasoned(item, dueOn, note, now)
}
