import type { cellType as cellTypes } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { type CommonDay, commonDayFor, type OwnDay, ownDayFor } from './rules'

/** A common day in the calendar: for which type of cell, and why it was moved where it was. */
export type CommonMark = { day: Day; cellType: CellType | null; reason?: string }
type CellType = (typeof cellTypes.enumValues)[number]

/** The common day of each type of cell, or the day set for it this month. */
export const commonMarks = (
  ruleSet: CommonDay,
  ownDays: OwnDay[],
  types: { cellType: CellType | null; path: string }[],
  month: Day,
): CommonMark[] =>
  types.map((type) => {
    const own = ownDayFor(ownDays, type)
    return own
      ? { day: own.heldOn, cellType: type.cellType, reason: own.reason }
      : { day: commonDayFor(ruleSet, type.cellType, month), cellType: type.cellType }
  })
