import { isDeepStrictEqual } from 'node:util'
import type { Day } from '@/lib/core/dates'
import { type PaperSource, type PaperWords, synthesisFrom } from './paper'

const lateWords = / \(muộn \d+ ngày làm việc\)/g

/** Stored ones wrote 28/09/2022 where papers now say 28/9/2022. By how much a deadline is past follows the day. */
const written = (text: string) =>
  JSON.parse(
    text.replace(/\b(\d\d)\/0([3-9])\/(\d{4})\b/g, '$1/$2/$3').replace(/(quá hạn) \d+ ngày làm việc/g, '$1'),
  )

/**
 * Number, date and wording that only follow the day do not make another report; nor do the words on late answers, which
 * older ones do not have.
 */
export function saysAnythingNew(
  last: { data: unknown; issuedOn: Day },
  source: PaperSource,
  words: PaperWords,
): boolean {
  const then = JSON.stringify(Object(last.data))
  const now = JSON.stringify(synthesisFrom(source, { ...words, today: last.issuedOn, number: 1 }))
  const { letterhead: _now, ...said } = written(then.search(lateWords) < 0 ? now.replace(lateWords, '') : now)
  const { letterhead: _then, ...before } = written(then)
  return !isDeepStrictEqual(said, before)
}
