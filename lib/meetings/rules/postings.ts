import { addDays, type Day, daysBetween, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

/** Đăng Sổ tay đảng viên điện tử: the two days a cell enters, and the limits of the rule set of the day. */
export type Posted = { documentsPostedOn: Day | null; minutesPostedOn: Day | null }
type Limits = { postBeforeDays?: number; postAfterDays?: number }

export type Posting = { by: Day; on: Day | null; daysLate: number }

const posting = (by: Day, on: Day | null): Posting => ({
  by,
  on,
  daysLate: on ? Math.max(0, daysBetween(by, on)) : 0,
})

/** Hướng dẫn 42-HD/BTCTW: documents at least 1 day before, minutes within 2 days. Undefined where nothing is asked. */
export const postingsOf = (day: Day, posted: Posted, { postBeforeDays, postAfterDays }: Limits) => ({
  documents:
    postBeforeDays === undefined
      ? undefined
      : posting(addDays(day, -postBeforeDays), posted.documentsPostedOn),
  minutes:
    postAfterDays === undefined ? undefined : posting(addDays(day, postAfterDays), posted.minutesPostedOn),
})

/** "03/11/2025, đúng hạn", "07/11/2025, muộn 1 ngày", "Chưa ghi ngày đăng, hạn 04/11/2025" */
export const postingText = ({ by, on, daysLate }: Posting) =>
  on
    ? `${showDay(on)}, ${daysLate > 0 ? `muộn ${daysLate} ngày` : 'đúng hạn'}`
    : `Chưa ghi ngày đăng, hạn ${showDay(by)}`

type Entered = Posted & { heldOn: Day | null; today: Day }

/** Refuses days that cannot be. Throws RuleError with the field to mend. */
export function assertPosted({ documentsPostedOn, minutesPostedOn, heldOn, today }: Entered) {
  if (documentsPostedOn && documentsPostedOn > today)
    throw new RuleError('Ngày đăng tài liệu chưa đến.', 'documentsPostedOn')
  if (minutesPostedOn && minutesPostedOn > today)
    throw new RuleError('Ngày đăng biên bản chưa đến.', 'minutesPostedOn')
  if (minutesPostedOn && !heldOn)
    throw new RuleError(
      'Biên bản chưa hoàn tất nên chưa đăng được. Đồng chí hoàn tất biên bản rồi ghi ngày đăng.',
      'minutesPostedOn',
    )
  if (minutesPostedOn && heldOn && minutesPostedOn < heldOn)
    throw new RuleError(`Ngày đăng biên bản phải từ ngày họp ${showDay(heldOn)} trở đi.`, 'minutesPostedOn')
}
