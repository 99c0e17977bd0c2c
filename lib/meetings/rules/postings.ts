import { addDays, type Day, daysBetween, showDay } from '@/lib/core/dates'

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
