import type { Day } from '@/lib/core/dates'

/** When the slips of a year are collected, as month and day: the second falls into the year after. */
export type SlipWindow = { slipsFrom: string; slipsUntil: string }

/** The year whose slips are being collected on a day, and until when; undefined outside the window. */
export function slipsDue(today: Day, { slipsFrom, slipsUntil }: SlipWindow) {
  const year = Number(today.slice(0, 4))
  const monthDay = today.slice(5)
  if (monthDay >= slipsFrom) return { year, until: `${year + 1}-${slipsUntil}` }
  return monthDay <= slipsUntil ? { year: year - 1, until: `${year}-${slipsUntil}` } : undefined
}

/** The newest year that has slips to collect: shown when nobody asks for another. */
export const slipYear = (today: Day, slipsFrom = '12-01') =>
  Number(today.slice(0, 4)) - (today.slice(5) >= slipsFrom ? 0 : 1)
