import { parseDay, parseTime } from '@/lib/core/dates'
import { sameText } from './draft'
import { kindOf } from './draft-fields'

/** Whether what was typed is what the server shows for it: 7/9 comes back as 07/09/2022, 19h30 as 19:30, 05 as 5. */
export function sameValue(name: string, typed = '', shown = '') {
  if (sameText(typed, shown)) return true
  const read = reading[kindOf(name)]
  const value = read?.(shown, shown)
  return value !== undefined && read?.(typed, shown) === value
}

const number = (text: string) =>
  /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.replace(',', '.')) : undefined

const reading: Record<string, (text: string, shown: string) => string | number | undefined> = {
  // A day without a year is read beside the one it may have become.
  day: (text, shown) => parseDay(text, parseDay(shown, '') ?? ''),
  time: parseTime,
  points: number,
  count: number,
}
