import { addDays, type Day, monthsLater, shortDate } from '@/lib/core/dates'

/** "2022" or "2022-h1": the year or its first half, as far as it has come. */
export type Period = { key: string; from: Day; to: Day; isRunning: boolean }

/** Twice a year (HN02 V.2): six months and the year. */
export function periodOf(key: string, today: Day): Period {
  const [year = ''] = key.split('-')
  const end = key.endsWith('-h1') ? `${year}-06-30` : `${year}-12-31`
  return { key, from: `${year}-01-01`, to: end < today ? end : today, isRunning: end > today }
}

/** Cùng kỳ năm trước: the same days a year earlier. */
export const yearBefore = ({ key, from, to }: Period): Period => ({
  ...{ key, isRunning: false },
  ...{ from: monthsLater(from, -12), to: monthsLater(to, -12) },
})

export const dayBefore = ({ from }: Period): Day => addDays(from, -1)

export function periodWords({ key, to, isRunning }: Period): string {
  const [year, half] = key.split('-')
  const whole = half ? `6 tháng đầu năm ${year}` : `năm ${year}`
  return isRunning ? `${whole} (đến ${shortDate(to)})` : whole
}

/** Periods that have begun, the newest first. */
export function periodOptions(today: Day, years = 4) {
  const last = Number(today.slice(0, 4))
  return Array.from({ length: years }, (_, back) => String(last - back)).flatMap((year) => [
    { value: year, label: `Năm ${year}` },
    { value: `${year}-h1`, label: `6 tháng đầu năm ${year}` },
  ])
}
