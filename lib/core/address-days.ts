import { parseDay } from './dates'

const isDay = (written: string) => {
  const day = parseDay(written, '2024-01-01')
  return day !== undefined && day >= '1900-01-01' && day <= '2100-12-31'
}
const isMonth = (written: string) => [written, `${written}-01`, `1/${written}`].some(isDay)
const isYear = (written: string) => /^\d{4}$/.test(written) && isDay(`${written}-01-01`)

const named = [
  ['on', 'ngày', isDay],
  ['month', 'tháng', isMonth],
  ['year', 'năm', isYear],
] as const

/** A day, month or year in an address that no calendar has, as "ngày “2026-02-31”": every page then shows today's. */
export const lostDays = (asked: { get: (name: string) => string | null }) =>
  named.flatMap(([name, word, exists]) => {
    const written = asked.get(name)?.trim()
    return written && !exists(written) ? [`${word} “${written.slice(0, 20)}”`] : []
  })
