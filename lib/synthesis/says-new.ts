import { isDeepStrictEqual } from 'node:util'
import type { Day } from '@/lib/core/dates'
import { type PaperSource, type PaperWords, synthesisFrom } from './paper'

/** Stored ones wrote 28/09/2022 where papers now say 28/9/2022. By how much a deadline is past follows the day. */
const written = (data: unknown) =>
  JSON.parse(
    JSON.stringify(Object(data))
      .replace(/\b(\d\d)\/0([3-9])\/(\d{4})\b/g, '$1/$2/$3')
      .replace(/(quá hạn) \d+ ngày làm việc| \(muộn \d+ ngày làm việc\)/g, '$1'),
  )

/** Number, date and wording that only follow the day do not make another report. */
export function saysAnythingNew(
  last: { data: unknown; issuedOn: Day },
  source: PaperSource,
  words: PaperWords,
): boolean {
  const now = synthesisFrom(source, { ...words, today: last.issuedOn, number: 1 })
  const { letterhead: _now, ...said } = written(now)
  const { letterhead: _then, ...before } = written(last.data)
  return !isDeepStrictEqual(said, before)
}
