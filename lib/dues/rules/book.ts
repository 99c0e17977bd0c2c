import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { showMoney } from '@/lib/core/money'

/** Percentages kept of what is collected; absent: not known here. */
export type Shares = { cell?: number; grassroots?: number; top?: number }

/** Money through the cell in one month, by the day it was paid. */
export type Month = { month: Day; received: number; sent: number; shares: Shares }

export type BookMonth = Month & {
  /** Undefined where no share is set: what is to be handed on is then not known. */
  kept?: number
  toSend?: number
  /** Còn phải nộp at the end of the month. */
  owed?: number
}

/** A nought too many, or the same money twice: more than the book has to hand up is asked about once. */
export function assertNotMore(amount: number, owed: number | undefined, isMore: boolean) {
  if (isMore || owed === undefined || amount <= owed) return
  const left = owed > 0 ? `còn phải nộp ${showMoney(owed)}` : 'không còn phải nộp'
  throw new RuleError(
    `Theo sổ ${left}, ghi nộp ${showMoney(amount)} là nhiều hơn. Gõ nhầm thì đồng chí sửa số tiền; đúng như vậy thì đánh dấu ô “Nộp nhiều hơn”.`,
    'isMore',
  )
}

const part = (amount: number, percent: number | undefined) =>
  percent === undefined ? undefined : Math.round((amount * percent) / 100)

/** What a cell keeps of an amount, and what goes up: together always the amount. */
export function split(received: number, { cell }: Shares) {
  const kept = part(received, cell)
  return kept === undefined ? {} : { kept, toSend: received - kept }
}

/** Sổ thu nộp month by month: what was owed before, and what each month added and took away. */
export function bookOf(owedBefore: number, months: readonly Month[]): BookMonth[] {
  let owed: number | undefined = owedBefore
  return months.map((month) => {
    const { kept, toSend } =
      month.received === 0 ? { kept: 0, toSend: 0 } : split(month.received, month.shares)
    owed = owed === undefined || toSend === undefined ? undefined : owed + toSend - month.sent
    return { ...month, kept, toSend, owed }
  })
}

/** Adds what is known; one unknown part makes the sum unknown. */
export const sumOf = (numbers: readonly (number | undefined)[]) =>
  numbers.some((number) => number === undefined)
    ? undefined
    : numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0)

/** Được giữ lại above the cell, of the same money. */
export const keptAbove = (received: number, shares: Shares) => ({
  grassroots: received === 0 ? 0 : part(received, shares.grassroots),
  top: received === 0 ? 0 : part(received, shares.top),
})

/** Of what a cell still owed when its book began, the part that stays with the committee: of money collected before. */
export function shareOfOpening(opening: number, { cell, grassroots }: Shares) {
  // A cell that keeps all of it hands up nothing of which a part could stay.
  if (opening === 0 || cell === 100) return 0
  return cell === undefined ? undefined : part(opening / (1 - cell / 100), grassroots)
}
