import type { Day } from '@/lib/core/dates'

/** "tháng 9/2022", "quý III/2022" */
export function periodWords(key: string): string {
  const [year = '', part = ''] = key.split('-')
  return part.startsWith('q')
    ? `quý ${['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1]}/${year}`
    : `tháng ${Number(part)}/${year}`
}

const periodsOfYear = (year: number) =>
  [1, 2, 3, 4].flatMap((quarter) => [
    ...[2, 1, 0].map((back) => `${year}-${String(quarter * 3 - 2 + (2 - back)).padStart(2, '0')}`),
    `${year}-q${quarter}`,
  ])

/** What may be chosen: months and quarters of this year and the last, begun by today; and the one that is shown. */
export function periodOptions(shown: string, today: Day) {
  const year = Number(today.slice(0, 4))
  const begun = (key: string) => {
    const [at = '', part = ''] = key.split('-')
    const month = part.startsWith('q') ? Number(part.slice(1)) * 3 - 2 : Number(part)
    return `${at}-${String(month).padStart(2, '0')}-01` <= today
  }
  const keys = [year - 1, year].flatMap(periodsOfYear).filter(begun).toReversed()
  return [...new Set([...keys, shown])].map((value) => ({ value, label: upper(periodWords(value)) }))
}

const upper = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
