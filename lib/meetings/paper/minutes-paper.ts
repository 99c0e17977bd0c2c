import { shortDate } from '@/lib/core/dates'
import { modeLabel } from '@/lib/meetings/labels'
import type { MinutesData } from '@/lib/meetings/pdf/minutes'
import type { Block, Section } from '@/lib/pdf/blocks'
import { clock, letterheadFrom, paperNumber } from '@/lib/pdf/words'
import { ownTitle } from '@/lib/templates/sections'
import { closingText } from './closing-blocks'
import { compositionOf } from './composition'
import { partOf } from './parts'
import { monthText } from './report-blocks'
import { bare, comrade, lowerFirst, withPost } from './sentences'
import type { PaperSource } from './source'
import { minutesSubject } from './subject'
import { inOpening, openingWording } from './wording'

/** Sections in the order of the template, grouped under the headings of the paper. */
function sectionsOf(source: PaperSource): Section[] {
  const grouped: { heading: string; blocks: Block[]; parts: number }[] = []
  for (const section of source.sections) {
    if (inOpening.has(section.key)) continue
    const part = partOf(section.key)
    const own = ownTitle(section)
    const heading = part.group(source, own)
    const last = grouped.at(-1)
    const group = last?.heading === heading ? last : { heading, blocks: [], parts: 0 }
    const blocks = part.blocks(source, { no: group.parts + 1, own, fixed: section.fixedText })
    if (blocks.length === 0) continue
    if (group !== last) grouped.push(group)
    group.blocks.push(...blocks)
    group.parts += 1
  }
  return grouped.map(({ heading, blocks }) => ({ heading, blocks }))
}

export function minutesPaper(source: PaperSource): MinutesData {
  const { content, letterhead, kind, isCombined = false, month, number, isDraft } = source
  const { opening, guests, dues } = content
  const time = [
    opening.startedAt && `bắt đầu lúc ${clock(opening.startedAt)}`,
    opening.heldOn && `ngày ${shortDate(opening.heldOn)}`,
  ]
  return {
    letterhead: {
      ...letterheadFrom(letterhead, opening.heldOn),
      ...(number === null ? {} : { number: paperNumber(number, 'BB', letterhead.symbol) }),
    },
    isDraft,
    subject: minutesSubject({ kind, isCombined }, month, content.congress.term),
    time: time.filter(Boolean).join(', '),
    place: opening.place,
    mode: modeLabel[opening.mode],
    ...(kind === 'extraordinary' && (isDraft || opening.reason !== '')
      ? { reason: lowerFirst(bare(opening.reason)) }
      : {}),
    chair: withPost(opening.chair),
    recorder: [withPost(opening.recorder), opening.recorder.name && opening.recorderNamed]
      .filter(Boolean)
      .join(', '),
    ...(guests.length > 0
      ? {
          guests: guests
            .map(({ name, position, role }) => [comrade(name), position, role].filter(Boolean).join(', '))
            .join('; '),
        }
      : {}),
    composition: compositionOf(source),
    showsAttendance: false,
    attendance: [],
    ...(dues.paid === null
      ? {}
      : { dues: { lead: `Đảng phí tháng ${monthText(month)}`, text: duesText(dues) } }),
    ...(opening.programme ? { programme: bare(opening.programme) } : {}),
    wording: openingWording(source.sections),
    sections: sectionsOf(source),
    closing: closingText(source),
    recorderSigner: { authority: letterhead.minutesLeft, name: opening.recorder.name },
    chairSigner: { authority: letterhead.minutesRight, name: opening.chair.name },
  }
}

function duesText({ paid, of, unpaid, note }: PaperSource['content']['dues']): string {
  const who = unpaid ? `; ${comrade(unpaid)} chưa nộp` : ''
  return `đã nộp ${paid}${of === null ? '' : `/${of}`} đồng chí${who}${note ? `. ${bare(note)}` : ''}`
}
