import { addDays, addMonths, type Day, monthOf } from '@/lib/core/dates'
import { addWorkingDays, type Holiday, workingDaysBetween } from '@/lib/core/working-days'
import { isOpen, type Status } from './transitions'

/** Sắp đến hạn: a week's work; a way of sorting one's desk, no regulation. */
export const SOON_DAYS = 7

/** Working days, from the rule set in force on the day of sending. */
export type Limits = { routeDays: number; answerDays: number; totalDays: number; extendDays: number }
export type Clock = { status: Status; dueOn: Day | null; stoppedOn: Day | null }

/** Only then are there days to count. */
export const clockRuns = (item: Clock): item is Clock & { dueOn: Day } =>
  isOpen(item.status) && item.stoppedOn === null && item.dueOn !== null

/** Quá hạn, said once for lists, pages, reports and reminders: still open, clock running, deadline passed. */
export const isOverdue = (item: Clock, today: Day) => clockRuns(item) && item.dueOn < today

/** Working days to go; negative: working days past the deadline. Undefined when no clock runs. */
export function daysLeft(item: Clock, today: Day, holidays: readonly Holiday[]): number | undefined {
  if (!clockRuns(item)) return undefined
  return isOverdue(item, today)
    ? -pastBy(item.dueOn, today, holidays)
    : workingDaysBetween(today, item.dueOn, holidays)
}

/** A deadline is past on the day after it, even where that one is a day off. */
const pastBy = (dueOn: Day, day: Day, holidays: readonly Holiday[]) =>
  Math.max(1, workingDaysBetween(dueOn, day, holidays))

type Answer = { answeredOn: Day | null; answerDueOn: Day | null }

/** Trả lời muộn: after the deadline the answer had; what had none is not late. */
export const isLate = (answer: Answer): answer is { answeredOn: Day; answerDueOn: Day } =>
  answer.answeredOn !== null && answer.answerDueOn !== null && answer.answeredOn > answer.answerDueOn

/** By how many working days; undefined when it is not late. */
export const daysLate = (answer: Answer, holidays: readonly Holiday[]) =>
  isLate(answer) ? pastBy(answer.answerDueOn, answer.answeredOn, holidays) : undefined

type Pause = { step: string; doneOn: Day }

/** Working days during which the clock stood still because the cell had to clarify. */
function pausedDays(history: readonly Pause[], holidays: readonly Holiday[]) {
  let total = 0
  let stopped: Day | undefined
  for (const { step, doneOn } of history) {
    if (step === 'clarify') stopped = doneOn
    if ((step !== 'respond' && step !== 'recallQuestion') || stopped === undefined) continue
    total += workingDaysBetween(stopped, doneOn, holidays)
    stopped = undefined
  }
  return total
}

/**
 * A deadline so many working days from today, but not beyond the days allowed in all (pauses apart), unless those
 * have run out already.
 */
export function deadline(
  today: Day,
  days: number,
  item: Sent,
  { totalDays }: Limits,
  holidays: readonly Holiday[],
): Day {
  const due = addWorkingDays(today, days, holidays)
  const last = lastDay(item, totalDays, holidays)
  return last > today && last < due ? last : due
}

type Sent = { sentOn: Day; history: readonly Pause[] }
/**
 * The end of the days allowed in all, pauses apart. They were for the answer that was given: what the cell asks beyond
 * it has its own, from the day it asked.
 */
function lastDay({ sentOn, history }: Sent, totalDays: number, holidays: readonly Holiday[]) {
  const asked = history.findLastIndex(({ step }) => step === 'askMore')
  const since = history.slice(asked + 1)
  return addWorkingDays(history[asked]?.doneOn ?? sentOn, totalDays + pausedDays(since, holidays), holidays)
}

/**
 * The latest deadline that needs no reason: within the days allowed in all; once they ran out, on a day that is named,
 * those for an answer.
 */
export function latestAnswer(
  today: Day,
  item: Sent,
  { totalDays, answerDays }: Limits,
  holidays: readonly Holiday[],
): { latest: Day; ranOutOn?: Day } {
  const last = lastDay(item, totalDays, holidays)
  return last > today
    ? { latest: last }
    : { latest: addWorkingDays(today, answerDays, holidays), ranOutOn: last }
}

/** Every cell meets each month: an answer is read out by the end of the month after it came. */
export const readOutBy = (answeredOn: Day): Day => addDays(addMonths(monthOf(answeredOn), 2), -1)
