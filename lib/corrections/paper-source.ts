import 'server-only'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { corrections, meetings, minutes } from '@/db/schema'
import { contentOf } from '@/lib/meetings/content-of'
import { letterheadShape } from '@/lib/meetings/letterhead'
import { minutesSubject } from '@/lib/meetings/paper/subject'
import { paperNumber, placeAndDate, shortDate } from '@/lib/pdf/words'
import type { CorrectionData } from './pdf/correction'

/** The names are those of the minutes: a correction belongs to their day. Who may have it is asked before. */
export async function correctionData(
  from: Db | Tx,
  correctionId: number,
): Promise<CorrectionData | undefined> {
  const [found] = await from
    .select({
      correction: corrections,
      content: minutes.content,
      letterhead: minutes.letterhead,
      number: minutes.number,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      month: meetings.month,
      heldOn: meetings.heldOn,
    })
    .from(corrections)
    .innerJoin(minutes, eq(minutes.id, corrections.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(eq(corrections.id, correctionId))
  if (!found) return undefined
  const { correction, number, heldOn } = found
  const names = letterheadShape.parse(found.letterhead)
  const { opening, congress } = contentOf(found.content)
  const numbered = number === null ? '' : ` ${paperNumber(number, 'BB', names.symbol).replace(/^Số/, 'số')}`
  return {
    letterhead: {
      superior: names.upper,
      organisation: names.lower,
      placeDate: placeAndDate(names.placeName, correction.writtenOn),
    },
    isDraft: false,
    number: correction.number,
    subject: `biên bản ${minutesSubject(found, found.month, congress.term)}`,
    minutes: `Biên bản${numbered}${heldOn ? `, ngày ${shortDate(heldOn)}` : ''}`,
    passage: correction.passage,
    asWritten: correction.asWritten,
    correctedTo: correction.correctedTo,
    reason: correction.reason,
    recorderSigner: { authority: names.minutesLeft, name: opening.recorder.name },
    chairSigner: { authority: names.minutesRight, name: opening.chair.name },
  }
}
