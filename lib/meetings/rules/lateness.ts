import { addDays, type Day, daysBetween } from '@/lib/core/dates'

/** The last day on which the minutes of a meeting go up in time (rule set of the day of the meeting). */
export const sendBy = (heldOn: Day, sendWithinDays: number): Day => addDays(heldOn, sendWithinDays)

/** Gửi muộn n ngày; 0 when in time. */
export const daysLate = (heldOn: Day, sentOn: Day, sendWithinDays: number) =>
  Math.max(0, daysBetween(sendBy(heldOn, sendWithinDays), sentOn))
