import { addMonths, type Day, monthOf, monthsDown } from '@/lib/core/dates'
import { type Basis, type DuesRules, dueOf } from './due'

/** One member and month as the books have it. */
export type Line = Basis & {
  month: Day
  paid: number
  /** Paid at another cell, or settled there. */
  isElsewhere: boolean
  /** Được đóng chậm to a month that has not ended. */
  isPutOff: boolean
}

/** unknown: no group or figure yet, and nothing paid. */
export type DueState = 'paid' | 'partial' | 'unpaid' | 'exempt' | 'elsewhere' | 'putOff' | 'unknown'

export function stateOf(rules: DuesRules, line: Line): DueState {
  if (line.isElsewhere) return 'elsewhere'
  const due = dueOf(rules, line)
  if (due === undefined) return line.paid > 0 ? 'paid' : 'unknown'
  if (due === 0) return 'exempt'
  if (line.paid >= due) return 'paid'
  if (line.isPutOff) return 'putOff'
  return line.paid > 0 ? 'partial' : 'unpaid'
}

/** What is still to be paid of a month; nothing where the due is not known. */
export const restOf = (rules: DuesRules, line: Line) =>
  line.isElsewhere ? 0 : Math.max(0, (dueOf(rules, line) ?? 0) - line.paid)

const isOpen = (state: DueState) => state === 'unpaid' || state === 'partial'
const isSettled = (state: DueState) => state === 'paid' || state === 'exempt' || state === 'elsewhere'

export type DuesState = {
  /** Đã đóng hết tháng: every month of the book up to it is settled. */
  paidUpTo?: Day
  /** Months of the calendar year that ended with nothing paid. */
  unpaid: Day[]
  /** Those paid in part: still owed, but whoever pays has not stopped paying. */
  partial: Day[]
  /** What is owed of the years before, no longer counted. */
  owed: Day[]
  /** How many of them the rules speak of: 1, 2, 3; 0 below the first. */
  alert: number
  /** Has the last step been reached: ground for considering removal? */
  isGround: boolean
  /** The months of last year, where they reached it: New Year begins a new count, but answers nothing. */
  lastGround: Day[]
}

/**
 * Quy định 294-QĐ/TW, mục 8.1: three months in the year without paying, in a row or not; a month counts once it has ended. `lines`:
 * the member's months in the book, from the first on.
 */
export function duesStateFrom(
  lines: readonly Line[],
  rulesOf: (month: Day) => DuesRules,
  today: Day,
): DuesState {
  const inOrder = lines.toSorted((one, other) => one.month.localeCompare(other.month))
  const states = inOrder.map((line) => ({ month: line.month, state: stateOf(rulesOf(line.month), line) }))
  const open = states.findIndex(({ state }) => !isSettled(state))
  const settled = open < 0 ? states : states.slice(0, open)
  const behind = states.filter(({ month, state }) => isOpen(state) && hasEnded(month, today))
  const of = (day: Day, open: DueState) =>
    behind.filter(({ month, state }) => state === open && isOfYear(month, day)).map(({ month }) => month)
  const unpaid = of(today, 'unpaid')
  const owed = behind.map(({ month }) => month).filter((month) => !isOfYear(month, today))
  const rules = rulesOf(monthOf(today))
  const alert = alertOf(rules, unpaid)
  const ofLastYear = of(addMonths(monthOf(today), -12), 'unpaid')
  const paidUpTo = settled.at(-1)?.month
  return {
    ...(paidUpTo ? { paidUpTo } : {}),
    ...{ unpaid, partial: of(today, 'partial'), owed, alert, isGround: isLast(rules, alert) },
    lastGround: isLast(rules, alertOf(rules, ofLastYear)) ? ofLastYear : [],
  }
}

const alertOf = ({ alertMonths }: DuesRules, unpaid: readonly Day[]) =>
  alertMonths.filter((limit) => unpaid.length >= limit).at(-1) ?? 0
const isLast = ({ alertMonths }: DuesRules, alert: number) => alert > 0 && alert === alertMonths.at(-1)

/** Months of the year that have ended, the last one first: none in January. */
export const endedMonths = (today: Day) =>
  monthsDown(addMonths(monthOf(today), -1), `${today.slice(0, 4)}-01-01`)

const hasEnded = (month: Day, today: Day) => addMonths(month, 1) <= today
const isOfYear = (month: Day, today: Day) => month.slice(0, 4) === today.slice(0, 4)
