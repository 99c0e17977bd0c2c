import { officialParts } from '@/lib/core/dates'

/** Numbers of persons: below 10 with a zero in front, none as "0" (layout of official papers, choice). */
export const count = (number: number) =>
  number > 0 && number < 10 ? `0${number}` : number.toLocaleString('vi-VN')

/** Room to write by hand in a typed sentence: a figure; a name or a place. */
export const GAP = { figure: '………', words: '…………………………' }

export const people = (number: number) => `${count(number)} đồng chí`

/** As papers write a share, without the space screens have: "97,1%". */
export const tight = (cell: string) => cell.replace('\u00a0%', '%')

/** "88,24%": decimal comma, no space, at most two decimals, no zeros at the end. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0%'
  const hundredths = Math.round((part * 10_000) / whole)
  return `${(hundredths / 100).toString().replace('.', ',')}%`
}

/** "14/17 đồng chí, đạt 82,35%". */
export const share = (part: number, whole: number) => `${part}/${whole} đồng chí, đạt ${percent(part, whole)}`

/** From YYYY-MM-DD: "ngày 07 tháng 9 năm 2022". */
export function longDate(day: string): string {
  const { year, month, date } = officialParts(day)
  return `ngày ${date} tháng ${month} năm ${year}`
}

/** "tháng 9 năm 2022", "tháng 01 năm 2026". */
export function longMonth(day: string): string {
  const { year, month } = officialParts(day)
  return `tháng ${month} năm ${year}`
}

/** From HH:MM: "19 giờ 30", "20 giờ". */
export function clock(time: string): string {
  const [hours = '', minutes = ''] = time.split(':')
  return Number(minutes) === 0 ? `${Number(hours)} giờ` : `${Number(hours)} giờ ${minutes}`
}

export const placeAndDate = (place: string, day: string) => `${place}, ${longDate(day)}`

/** Under whose name a paper goes out; place and date once its day is known. */
export const letterheadFrom = (
  { upper, lower, placeName }: { upper: string; lower: string; placeName: string },
  day?: string | null,
) => ({
  superior: upper,
  organisation: lower,
  ...(day ? { placeDate: placeAndDate(placeName, day) } : {}),
})

/** The same of an organisation as it is stored. */
export const ownLetterhead = (
  org: { letterheadUpper: string; letterheadLower: string; placeName: string },
  day?: string | null,
) => letterheadFrom({ upper: org.letterheadUpper, lower: org.letterheadLower, placeName: org.placeName }, day)

/** "Số 06-BB/CB": no colon, a hyphen before the type, a slash before the organisation (§3.3). */
export const paperNumber = (number: number, type: string, organisation: string) =>
  `Số ${count(number)}-${type}/${organisation}`

const numerals = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

export function roman(number: number): string {
  const step = numerals.find(([value]) => value <= number)
  return step ? step[1] + roman(number - step[0]) : ''
}
