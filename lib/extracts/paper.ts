import { shortDate } from '@/lib/core/dates'
import { kindWords } from '@/lib/meetings/labels'
import { closingText } from '@/lib/meetings/paper/closing-blocks'
import { compositionOf } from '@/lib/meetings/paper/composition'
import { isNumbered } from '@/lib/meetings/paper/parts'
import { sentence, withPost } from '@/lib/meetings/paper/sentences'
import type { PaperSource } from '@/lib/meetings/paper/source'
import { minutesSubject } from '@/lib/meetings/paper/subject'
import type { Block, Section } from '@/lib/pdf/blocks'
import { clock, count, letterheadFrom, paperNumber } from '@/lib/pdf/words'
import { blocksOf, choicesOf, narrowed } from './choices'
import type { ExtractData } from './pdf/extract'

/** Trích biên bản (domain/meetings.md §3 F13): who met, what about, how the chosen parts went, how it closed. */
export function extractPaper(source: PaperSource, keys: readonly string[], corrections = 0): ExtractData {
  const { content, letterhead, kind, isCombined = false, month } = source
  const { opening } = content
  const chosen = narrowed(source, new Set(keys))
  const time = [
    opening.startedAt && `bắt đầu lúc ${clock(opening.startedAt)}`,
    opening.heldOn && `ngày ${shortDate(opening.heldOn)}`,
  ]
  return {
    letterhead: letterheadFrom(letterhead, opening.heldOn),
    subject: minutesSubject({ kind, isCombined }, month, content.congress.term),
    time: time.filter(Boolean).join(', '),
    place: opening.place,
    sections: [
      { heading: 'Thành phần', blocks: whoMet(source) },
      { heading: 'Nội dung', blocks: whatAbout(chosen) },
      { heading: 'Diễn biến', blocks: howItWent(chosen) },
      { heading: 'Kết luận', blocks: concluded(chosen) },
    ].filter(({ blocks }) => blocks.length > 0),
    closing: closing(source, keys, corrections),
    recorderSigner: { authority: 'GHI BIÊN BẢN', name: opening.recorder.name },
    chairSigner: { authority: 'CHỦ TRÌ', name: opening.chair.name },
  }
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

const whoMet = (source: PaperSource): Block[] => [
  ...compositionOf(source).map((line) => paragraph(`- ${line}`)),
  paragraph(`- Chủ trì: ${withPost(source.content.opening.chair)}.`),
  paragraph(`- Ghi biên bản: ${withPost(source.content.opening.recorder)}.`),
]

/** The closing words of the chair have a heading of their own, at the end. */
const isWork = ({ key }: { key: string }) => key !== 'conclusion'

const whatAbout = (chosen: PaperSource): Block[] =>
  choicesOf(chosen)
    .filter(isWork)
    .map(({ title }, index) => paragraph(`${index + 1}. ${sentence(title)}`))

function howItWent(chosen: PaperSource): Block[] {
  const titles = new Map(choicesOf(chosen).map(({ key, title }) => [key, title]))
  const parts = chosen.sections.filter((section) => isWork(section) && titles.has(section.key))
  return parts.flatMap((section, index): Section['blocks'] => {
    const blocks = blocksOf(chosen, section, index + 1)
    const heading = { kind: 'subheading' as const, text: `${index + 1}. ${titles.get(section.key)}` }
    return isNumbered(section.key) ? blocks : [heading, ...blocks]
  })
}

const concluded = ({ content, sections }: PaperSource): Block[] =>
  sections.some((section) => !isWork(section)) && content.conclusion !== ''
    ? [paragraph(sentence(content.conclusion))]
    : []

/**
 * No other opinion is claimed only where whole parts were taken. The paper says of which minutes it is a part, and that
 * corrections stand beside them.
 */
function closing(source: PaperSource, keys: readonly string[], corrections: number): string {
  const { number, letterhead, content, kind } = source
  const isWhole = keys.every((key) => !key.includes('.'))
  const named = number === null ? '' : ` ${paperNumber(number, 'BB', letterhead.symbol).replace(/^Số/, 'số')}`
  const day = content.opening.heldOn ? ` ngày ${shortDate(content.opening.heldOn)}` : ''
  const beside = corrections > 0 ? `, có ${count(corrections)} đính chính kèm theo` : ''
  return [
    ...(isWhole ? [`${kindWords[kind].event} không có ý kiến nào khác về nội dung trên.`] : []),
    closingText(source),
    `Trích từ biên bản${named}${day}${beside}.`,
  ].join('\n')
}
