import { modeLabel } from '@/lib/meetings/labels'
import type { MinutesData } from '@/lib/meetings/pdf/minutes'
import type { Block, Section } from '@/lib/pdf/blocks'
import { clock, paperNumber, placeAndDate, shortDate } from '@/lib/pdf/words'
import { closingText, otherVotes, scoreText, voteParagraph } from './closing-blocks'
import { compositionOf } from './composition'
import { congressBlocks, electionBlocks } from './congress-blocks'
import { answerText, assignmentBlocks, feedbackBlocks, opinionBlocks } from './discussion-blocks'
import {
  documentBlocks,
  lastMonthBlocks,
  lastMonthTitle,
  monthText,
  nextTaskBlocks,
  nextTasksTitle,
  studyBlocks,
} from './report-blocks'
import { comrade, sentence, withPost } from './sentences'
import type { PaperSource } from './source'
import { minutesSubject } from './subject'
import { subjectBlocks, tellerBlocks } from './subject-blocks'
import { thematicBlocks, thematicClosingBlocks, thematicOpinionBlocks } from './thematic-blocks'

type Part = {
  group: string
  title: (source: PaperSource) => string
  blocks: (source: PaperSource, no: number) => Block[]
}

const given = (title: string) => () => title
const titled =
  (title: (source: PaperSource) => string, blocks: (source: PaperSource) => Block[]) =>
  (source: PaperSource, no: number): Block[] => {
    const inside = blocks(source)
    return inside.length === 0 ? [] : [{ kind: 'subheading', text: `${no}. ${title(source)}` }, ...inside]
  }
const led =
  (lead: string, text: (source: PaperSource) => string) =>
  (source: PaperSource, no: number): Block[] => {
    const inside = text(source)
    return inside === '' ? [] : [{ kind: 'paragraph', lead: `${no}. ${lead}`, text: inside }]
  }

const under =
  (lead: string, blocks: (source: PaperSource) => Block[]) =>
  (source: PaperSource): Block[] => {
    const inside = blocks(source)
    return inside.length === 0 ? [] : [{ kind: 'subheading', text: lead }, ...inside]
  }

const THEMATIC = 'Sinh hoạt chuyên đề'
const WORK = 'Nội dung triển khai'
const PERSONS = 'Nội dung xét, biểu quyết'
const END = 'Phân công, kết luận, biểu quyết'
const news = 'Thông tin thời sự, văn bản của cấp trên'
const study = 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh'

/** Where each part of the minutes stands on paper. Parts of one group that follow each other share its heading. */
const parts = new Map<string, Part>(
  Object.entries({
    documents: { group: WORK, title: given(news), blocks: titled(given(news), documentBlocks) },
    study: { group: WORK, title: given(study), blocks: titled(given(study), studyBlocks) },
    lastMonth: { group: WORK, title: lastMonthTitle, blocks: titled(lastMonthTitle, lastMonthBlocks) },
    nextTasks: { group: WORK, title: nextTasksTitle, blocks: titled(nextTasksTitle, nextTaskBlocks) },
    opinions: { group: 'Ý kiến thảo luận', title: given(''), blocks: opinionBlocks },
    thematic: { group: THEMATIC, title: given(''), blocks: thematicBlocks },
    thematicOpinions: {
      group: THEMATIC,
      title: given(''),
      blocks: under('Ý kiến về chuyên đề:', thematicOpinionBlocks),
    },
    thematicClosing: { group: THEMATIC, title: given(''), blocks: thematicClosingBlocks },
    congress: { group: 'Điều hành đại hội, các báo cáo', title: given(''), blocks: congressBlocks },
    elections: { group: 'Bầu cử', title: given(''), blocks: electionBlocks },
    votes: {
      group: END,
      title: given(''),
      blocks: led('Biểu quyết:', (source) => otherVotes(source).join(' ')),
    },
    tellers: { group: PERSONS, title: given(''), blocks: tellerBlocks },
    subjects: { group: PERSONS, title: given(''), blocks: subjectBlocks },
    feedback: { group: 'feedback', title: given(''), blocks: feedbackBlocks },
    assignments: {
      group: END,
      title: given(''),
      blocks: (source, no) => {
        const table = assignmentBlocks(source)
        return table.length === 0
          ? []
          : [
              {
                kind: 'paragraph',
                lead: `${no}. Phân công nhiệm vụ`,
                text: '(báo cáo tại kỳ sinh hoạt sau):',
              },
              ...table,
            ]
      },
    },
    answers: {
      group: END,
      title: given(''),
      blocks: led('Thông báo kết quả trả lời kiến nghị:', answerText),
    },
    conclusion: {
      group: END,
      title: given(''),
      blocks: led('Kết luận của chủ trì.', ({ content }) => sentence(content.conclusion)),
    },
    resolution: { group: END, title: given(''), blocks: led('Biểu quyết', voteParagraph) },
    score: { group: END, title: given(''), blocks: led('Tự chấm điểm', scoreText) },
  } satisfies Record<string, Part>),
)

const inOpening = new Set(['opening', 'guests', 'attendance', 'dues', 'adoption'])

/** Sections in the order of the template, grouped under the headings of the paper. */
function sectionsOf(source: PaperSource): Section[] {
  const grouped: { heading: string; blocks: Block[]; parts: number }[] = []
  for (const { key, title } of source.sections) {
    if (inOpening.has(key)) continue
    const part = parts.get(key) ?? extra(key, title)
    const heading = headingOf(part, source)
    const last = grouped.at(-1)
    const group = last?.heading === heading ? last : { heading, blocks: [], parts: 0 }
    const blocks = part.blocks(source, group.parts + 1)
    if (blocks.length === 0) continue
    if (group !== last) grouped.push(group)
    group.blocks.push(...blocks)
    group.parts += 1
  }
  return grouped.map(({ heading, blocks }) => ({ heading, blocks }))
}

/** The group's heading; the last one names assignments only where the template has them. */
function headingOf({ group }: Part, { superiorWord, sections }: PaperSource): string {
  if (group === 'feedback') return `Phản ánh, góp ý với ${superiorWord}`
  if (group === END && !sections.some(({ key }) => key === 'assignments')) return 'Kết luận, biểu quyết'
  return group
}

const extra = (key: string, title: string): Part => ({
  group: title,
  title: given(title),
  blocks: ({ content }) => {
    const text = content.extra[key] ?? ''
    return text === '' ? [] : [{ kind: 'paragraph', text: sentence(text) }]
  },
})

export function minutesPaper(source: PaperSource): MinutesData {
  const { content, letterhead, kind, isCombined = false, month, number, isDraft } = source
  const { opening, guests, dues } = content
  const time = [
    opening.startedAt && `bắt đầu lúc ${clock(opening.startedAt)}`,
    opening.heldOn && `ngày ${shortDate(opening.heldOn)}`,
  ]
  return {
    letterhead: {
      superior: letterhead.upper,
      organisation: letterhead.lower,
      ...(number === null ? {} : { number: paperNumber(number, 'BB', letterhead.symbol) }),
      ...(opening.heldOn ? { placeDate: placeAndDate(letterhead.placeName, opening.heldOn) } : {}),
    },
    isDraft,
    subject: minutesSubject({ kind, isCombined }, month, content.congress.term),
    time: time.filter(Boolean).join(', '),
    place: opening.place,
    mode: modeLabel[opening.mode],
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
    ...(opening.programme ? { programme: opening.programme.replace(/\.$/, '') } : {}),
    sections: sectionsOf(source),
    closing: closingText(source),
    recorderSigner: { authority: letterhead.minutesLeft, name: opening.recorder.name },
    chairSigner: { authority: letterhead.minutesRight, name: opening.chair.name },
  }
}

function duesText({ paid, of, unpaid, note }: PaperSource['content']['dues']): string {
  const who = unpaid ? `; ${comrade(unpaid)} chưa nộp` : ''
  return `đã nộp ${paid}${of === null ? '' : `/${of}`} đồng chí${who}${note ? `. ${note.replace(/\.$/, '')}` : ''}`
}
