import { addDays, type Day, weekdayOf } from '@/lib/core/dates'
import { makeRandom } from '../kit/random'
import type { Cell } from './organisations'

/** The twelve months of the story, the last one still running. */
export const months: Day[] = [
  ...['2021-10-01', '2021-11-01', '2021-12-01', '2022-01-01', '2022-02-01', '2022-03-01'],
  ...['2022-04-01', '2022-05-01', '2022-06-01', '2022-07-01', '2022-08-01'],
]
export const thisMonth: Day = '2022-09-01'
/** Đại hội chi bộ: numbers restart with the term. */
export const TERM_STARTS: Day = '2022-06-12'

/** Before there was a common day each cell had a habit of its own; Đông Hạ met on the 6th. */
export function habitualDay(cell: Cell, month: Day): Day {
  if (cell.plan.key === 'dongha') return addDays(month, 5)
  const random = makeRandom(`ngày ${cell.plan.key}`)
  const day = addDays(month, random.between(2, 19))
  return weekdayOf(day) === 6 && cell.plan.type !== 'village' ? addDays(day, 2) : day
}

/** The common day of 9/2022: day 7; school cells on the day the district set. */
export const commonDay = (cell: Cell): Day => (cell.plan.type === 'school' ? '2022-09-08' : '2022-09-07')

/** Places where cells meet. */
export function placeOf({ plan }: Cell) {
  const name = plan.name.replace(/^Chi bộ (thôn |bản )?/, '')
  if (plan.type === 'village')
    return plan.name.startsWith('Chi bộ bản') ? `Nhà văn hóa bản ${name}` : `Nhà văn hóa thôn ${name}`
  return plan.type === 'school' ? `Phòng hội đồng, ${name}` : `Phòng họp, ${name}`
}
export const startsAt = ({ plan }: Cell) =>
  plan.type === 'village' ? '19:30' : plan.type === 'school' ? '16:30' : '14:00'
