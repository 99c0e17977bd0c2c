import type { Block } from '@/lib/pdf/blocks'
import { capitalised } from '@/lib/pdf/text'
import { otherVotes, scoreText, voteParagraph } from './closing-blocks'
import { congressBlocks, electionBlocks } from './congress-blocks'
import { answerText, assignmentBlocks, feedbackBlocks, opinionBlocks } from './discussion-blocks'
import {
  documentBlocks,
  lastMonthBlocks,
  lastMonthTitle,
  nextTaskBlocks,
  nextTasksTitle,
  studyBlocks,
} from './report-blocks'
import { sentence } from './sentences'
import type { PaperSource } from './source'
import { subjectBlocks, tellerBlocks } from './subject-blocks'
import { thematicBlocks, thematicClosingBlocks, thematicOpinionBlocks } from './thematic-blocks'
import { fixedBlocks } from './wording'

type Wording = {
  no: number
  /** The board's own title, where it has one. */
  own?: string
  /** Fixed wording of the template, printed before the content. */
  fixed?: string
}
type Part = {
  group: (source: PaperSource, own?: string) => string
  blocks: (source: PaperSource, wording: Wording) => Block[]
}

const plain =
  (blocks: (source: PaperSource) => Block[]): Part['blocks'] =>
  (source, { fixed }) => {
    const inside = blocks(source)
    return inside.length === 0 ? [] : [...fixedBlocks(fixed), ...inside]
  }
const titled =
  (title: (source: PaperSource) => string, blocks: (source: PaperSource) => Block[]): Part['blocks'] =>
  (source, { no, own, fixed }) => {
    const inside = blocks(source)
    if (inside.length === 0) return []
    const heading = { kind: 'subheading' as const, text: `${no}. ${own ?? title(source)}` }
    return [heading, ...fixedBlocks(fixed), ...inside]
  }
/** `end`: what closes a lead of the board's own words before the text. */
const led =
  (lead: string, text: (source: PaperSource) => string, end = ':'): Part['blocks'] =>
  (source, { no, own, fixed }) => {
    const inside = text(source)
    if (inside === '') return []
    const start = `${no}. ${own ? `${own}${end}` : lead}`
    return fixed
      ? [
          { kind: 'paragraph', lead: start, text: fixed },
          { kind: 'paragraph', text: capitalised(inside) },
        ]
      : [{ kind: 'paragraph', lead: start, text: inside }]
  }
const assignments: Part['blocks'] = (source, wording) => {
  const table = assignmentBlocks(source)
  if (table.length === 0) return []
  const before = led('Phân công nhiệm vụ', () => '(báo cáo tại kỳ sinh hoạt sau):', '')
  return [...before(source, wording), ...table]
}

const under =
  (lead: string, blocks: (source: PaperSource) => Block[]): Part['blocks'] =>
  (source, { own, fixed }) => {
    const inside = blocks(source)
    if (inside.length === 0) return []
    return [{ kind: 'subheading', text: own ? `${own}:` : lead }, ...fixedBlocks(fixed), ...inside]
  }

const always = (heading: string) => () => heading
const THEMATIC = always('Sinh hoạt chuyên đề')
const WORK = always('Nội dung triển khai')
const PERSONS = always('Nội dung xét, biểu quyết')
/** The last heading names assignments only where the template has them. */
const END = ({ sections }: PaperSource) =>
  sections.some(({ key }) => key === 'assignments')
    ? 'Phân công, kết luận, biểu quyết'
    : 'Kết luận, biểu quyết'
const news = always('Thông tin thời sự, văn bản của cấp trên')
const study = always('Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh')

/** Where each part of the minutes stands on paper. Parts of one group that follow each other share its heading. */
const parts = new Map<string, Part>(
  Object.entries({
    documents: { group: WORK, blocks: titled(news, documentBlocks) },
    study: { group: WORK, blocks: titled(study, studyBlocks) },
    lastMonth: { group: WORK, blocks: titled(lastMonthTitle, lastMonthBlocks) },
    nextTasks: { group: WORK, blocks: titled(nextTasksTitle, nextTaskBlocks) },
    opinions: { group: (_source, own) => own ?? 'Ý kiến thảo luận', blocks: plain(opinionBlocks) },
    thematic: { group: THEMATIC, blocks: plain(thematicBlocks) },
    thematicOpinions: {
      group: THEMATIC,
      blocks: under('Ý kiến về chuyên đề:', thematicOpinionBlocks),
    },
    thematicClosing: { group: THEMATIC, blocks: plain(thematicClosingBlocks) },
    congress: {
      group: (_source, own) => own ?? 'Điều hành đại hội, các báo cáo',
      blocks: plain(congressBlocks),
    },
    elections: { group: (_source, own) => own ?? 'Bầu cử', blocks: plain(electionBlocks) },
    tellers: { group: PERSONS, blocks: plain(tellerBlocks) },
    subjects: { group: PERSONS, blocks: plain(subjectBlocks) },
    votes: { group: END, blocks: led('Biểu quyết:', (source) => otherVotes(source).join(' ')) },
    feedback: {
      group: ({ superiorWord }, own = 'Phản ánh, góp ý') => `${own} với ${superiorWord}`,
      blocks: plain(feedbackBlocks),
    },
    assignments: { group: END, blocks: assignments },
    answers: { group: END, blocks: led('Thông báo kết quả trả lời kiến nghị:', answerText) },
    conclusion: {
      group: END,
      blocks: led('Kết luận của chủ trì.', ({ content }) => sentence(content.conclusion)),
    },
    resolution: { group: END, blocks: led('Biểu quyết', voteParagraph) },
    score: { group: END, blocks: led('Tự chấm điểm', scoreText) },
  } satisfies Record<string, Part>),
)

/** A section the board made stands under its own title. */
const extra = (key: string): Part => ({
  group: (_source, own = '') => own,
  blocks: plain(({ content }) => {
    const text = content.extra[key] ?? ''
    return text === '' ? [] : [{ kind: 'paragraph', text: sentence(text) }]
  }),
})

/** How the part of a template's section is printed. */
export const partOf = (key: string): Part => parts.get(key) ?? extra(key)

/** Parts of these groups stand under a number and a name of their own; the others have only the group's heading. */
export function isNumbered(key: string): boolean {
  const { group } = partOf(key)
  return group === WORK || group === END
}
