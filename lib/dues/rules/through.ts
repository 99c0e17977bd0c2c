import type { Day } from '@/lib/core/dates'
import { type BookMonth, keptAbove, shareOfOpening, sumOf } from './book'

type CellMonths = {
  /** Còn phải nộp when the book was opened. */
  opening: number
  /** `isIn`: did the cell stand in the committee at the end of the month? */
  months: readonly (BookMonth & { isIn: boolean })[]
  /** Does it stand there by now, and is it still a cell? */
  isIn: boolean
  hasEnded: boolean
}
/** `received`: confirmed by the committee; `waiting`: handed up to it and not confirmed yet. */
type Money = { received: number; waiting: number; sent: number }

/** Amounts that a missing share makes unknown are undefined. */
export type Passed = Money & {
  kept: number | undefined
  /** Received, not kept, not handed up: the committee has it. So does what a cell that ended there still owed. */
  left: number | undefined
  /** Still with the cells that stand in it. */
  atCells: number | undefined
}

/**
 * Money that a committee has no book for: what its cells handed up to it, less its own share of what they collected while
 * they stood in it, less what it handed up.
 */
export function passedOf(
  cells: readonly CellMonths[],
  { received, waiting, sent, keeps }: Money & { keeps: boolean },
  to: Day,
): Passed {
  const known = cells.map(({ months, ...cell }) => ({
    ...cell,
    months: months.filter(({ month }) => month <= to),
  }))
  const kept = sumOf(
    known.flatMap(({ opening, months: [first, ...more] }) =>
      first === undefined || !keeps
        ? []
        : [
            ...(first.isIn ? [shareOfOpening(opening, first.shares)] : []),
            ...[first, ...more].map((month) =>
              month.isIn ? keptAbove(month.received, month.shares).grassroots : 0,
            ),
          ],
    ),
  )
  const owedBy = (ended: boolean) =>
    sumOf(
      known
        .filter(({ isIn, hasEnded }) => isIn && hasEnded === ended)
        .flatMap(({ months }) => months.slice(-1).map(({ owed }) => owed)),
    )
  const ended = owedBy(true)
  return {
    ...{ received, waiting, sent, kept },
    left: kept === undefined || ended === undefined ? undefined : received + ended - kept - sent,
    atCells: owedBy(false),
  }
}

/** Số còn nợ cấp trên of the committee: what it has, what is on its way to it, and what its cells still have for it. */
export const owedOf = ({ left, waiting, atCells }: Passed) => sumOf([left, waiting, atCells])
