import type { Day } from '@/lib/core/dates'
import { type BookMonth, keptAbove, shareOfOpening, sumOf } from './book'

type CellMonths = {
  /** Còn phải nộp when the book was opened. */
  opening: number
  /** `isIn`: did the cell stand in the committee at the end of the month? */
  months: readonly (BookMonth & { isIn: boolean })[]
  /** Handed up by it to the committee and not confirmed yet. */
  waiting: number
  /** Does it stand there by now, and is it still a cell? */
  isIn: boolean
  hasEnded: boolean
}
/** `received`: confirmed by the committee; `waiting`: handed up to it and not confirmed yet. */
type Money = { received: number; waiting: number; sent: number }

/** Amounts that a missing share makes unknown are undefined. */
export type Passed = Money & {
  /** The committee's own part of what reached it: of money that waits or is still at the cells it has nothing yet. */
  kept: number | undefined
  /** Received, not kept, not handed up: the committee has it. So does what a cell that ended there still owed. */
  left: number | undefined
  /** Still with the cells that stand in it. */
  atCells: number | undefined
  /** Số còn nợ cấp trên of the committee: what it has, what is on its way to it, and what its cells still have for it. */
  owed: number | undefined
}

/** What a cell is to hand up of what it collected in a month, or before the first, and the committee's part of that. */
type Portion = { toSend: number | undefined; kept: number | undefined }

function portionsOf({ opening, months }: Pick<CellMonths, 'opening' | 'months'>, keeps: boolean): Portion[] {
  const [first] = months
  if (!first) return []
  const its = (isIn: boolean, kept: number | undefined) => (isIn && keeps ? kept : 0)
  return [
    { toSend: opening, kept: its(first.isIn, shareOfOpening(opening, first.shares)) },
    ...months.map(({ toSend, received, shares, isIn }) => ({
      toSend,
      kept: its(isIn, keptAbove(received, shares).grassroots),
    })),
  ]
}

/** The committee's part of an amount that was not handed up: what was collected last is handed up last. */
function keptOfLast(portions: readonly Portion[], amount: number): number | undefined {
  let rest = amount
  let sum = 0
  for (const { toSend, kept } of portions.toReversed()) {
    if (rest <= 0) return sum
    if (toSend === undefined || kept === undefined) return undefined
    const taken = Math.min(rest, toSend)
    sum += taken === toSend ? kept : Math.round((kept * taken) / toSend)
    rest -= taken
  }
  return sum
}

/** Of the committee's part of what a cell collected, that which did not reach it yet. */
function keptLater({ waiting, isIn, hasEnded, months }: CellMonths, portions: readonly Portion[]) {
  const isThere = isIn && !hasEnded
  if (waiting === 0 && !isThere) return 0
  const owed = months.at(-1)?.owed
  if (owed === undefined) return months.length === 0 ? 0 : undefined
  // Of what an ended cell owed, and of what one that left took along, the part stays the committee's.
  const taken = isThere ? 0 : keptOfLast(portions, owed)
  return sumOf([keptOfLast(portions, owed + waiting), minus(taken)])
}

const minus = (amount: number | undefined) => (amount === undefined ? undefined : -amount)

/**
 * Money that a committee has no book for: what its cells handed up to it, less its own share of what they collected while
 * they stood in it, less what it handed up.
 */
export function passedOf(
  cells: readonly CellMonths[],
  { received, sent, keeps }: Omit<Money, 'waiting'> & { keeps: boolean },
  to: Day,
): Passed {
  const known = cells.map(({ months, ...cell }) => ({
    ...cell,
    months: months.filter(({ month }) => month <= to),
  }))
  const waiting = cells.reduce((sum, cell) => sum + cell.waiting, 0)
  const owedBy = (ended: boolean) =>
    sumOf(
      known
        .filter(({ isIn, hasEnded }) => isIn && hasEnded === ended)
        .flatMap(({ months }) => months.slice(-1).map(({ owed }) => owed)),
    )
  const portions = known.map((cell) => portionsOf(cell, keeps))
  const keptOfAll = sumOf(portions.flat().map(({ kept }) => kept))
  const later = sumOf(known.map((cell, at) => keptLater(cell, portions[at] ?? [])))
  const kept = keeps ? sumOf([keptOfAll, minus(later)]) : 0
  const [ended, atCells] = [owedBy(true), owedBy(false)]
  return {
    ...{ received, waiting, sent, kept, atCells },
    left: sumOf([received, ended, minus(kept), -sent]),
    owed: sumOf([received, waiting, ended, atCells, minus(keptOfAll), -sent]),
  }
}
