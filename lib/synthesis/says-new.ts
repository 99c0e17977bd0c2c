import { isDeepStrictEqual } from 'node:util'
import type { Day } from '@/lib/core/dates'
import { type PaperSource, type PaperWords, synthesisFrom } from './paper'

/** Number, date and wording that only follow the day do not make another report. */
export function saysAnythingNew(
  last: { data: unknown; issuedOn: Day },
  source: PaperSource,
  words: PaperWords,
): boolean {
  const now = synthesisFrom(source, { ...words, today: last.issuedOn, number: 1 })
  const { letterhead: _now, ...said } = JSON.parse(JSON.stringify(now))
  const { letterhead: _then, ...before } = Object(last.data)
  return !isDeepStrictEqual(said, before)
}
