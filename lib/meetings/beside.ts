import { meetings, minutes } from '@/db/schema'
import { shortDate } from '@/lib/core/dates'
import { contentOf } from '@/lib/meetings/content-of'
import { letterheadShape } from '@/lib/meetings/letterhead'
import type { MeetingKind } from '@/lib/meetings/rules/kinds'
import { letterheadFrom, paperNumber } from '@/lib/pdf/words'
import { minutesSubject } from './paper/subject'

/** What is read of minutes for a paper that stands beside them. */
export const besideColumns = {
  content: minutes.content,
  letterhead: minutes.letterhead,
  number: minutes.number,
  kind: meetings.kind,
  isCombined: meetings.isCombined,
  month: meetings.month,
  heldOn: meetings.heldOn,
}
type Found = {
  content: unknown
  letterhead: unknown
  number: number | null
  kind: MeetingKind
  isCombined: boolean
  month: string
  heldOn: string | null
}

/** Đính chính, bổ sung: names and signers are those of the minutes, because the paper belongs to their day. */
export function besideMinutes(found: Found, writtenOn: string) {
  const { number, heldOn } = found
  const names = letterheadShape.parse(found.letterhead)
  const { opening, congress } = contentOf(found.content)
  const numbered = number === null ? '' : ` ${paperNumber(number, 'BB', names.symbol).replace(/^Số/, 'số')}`
  return {
    letterhead: letterheadFrom(names, writtenOn),
    isDraft: false,
    subject: `biên bản ${minutesSubject(found, found.month, congress.term)}`,
    minutes: `Biên bản${numbered}${heldOn ? `, ngày ${shortDate(heldOn)}` : ''}`,
    recorderSigner: { authority: names.minutesLeft, name: opening.recorder.name },
    chairSigner: { authority: names.minutesRight, name: opening.chair.name },
  }
}
