import { addMonths, shortDate } from '@/lib/core/dates'
import { scoreTotal } from '@/lib/meetings/labels'
import type { ResolutionData } from '@/lib/meetings/pdf/resolution'
import { reached } from '@/lib/meetings/rules/attendance'
import { matterOf } from '@/lib/meetings/rules/issued'
import type { Block, Section } from '@/lib/pdf/blocks'
import { capitalised } from '@/lib/pdf/text'
import { count, letterheadFrom, longMonth, paperNumber } from '@/lib/pdf/words'
import { givenTasks, numbered, openingText, recipientsOf, reportBack, taskBlocks } from './issued-parts'
import { monthText } from './report-blocks'
import { bare, lines, lowerFirst, onlineVotes, orDots, outOf, percentOf, sentence } from './sentences'
import { signerOf } from './signer'
import type { PaperSource } from './source'
import { minutesSubject } from './subject'

/** Nghị quyết: parts left empty are drafted from the minutes, so that nothing is typed twice. */
export function resolutionPaper(source: PaperSource): ResolutionData {
  const { content, outcome, letterhead, resolutionNumber, isDraft } = source
  const { heldOn } = content.opening
  const vote = outcome.resolution
  return {
    letterhead: {
      ...letterheadFrom(letterhead, heldOn),
      ...(resolutionNumber === null
        ? {}
        : { number: paperNumber(resolutionNumber, 'NQ', letterhead.symbol) }),
    },
    isDraft,
    subject: resolutionSubject(source),
    opening: openingText(source, `${source.kind === 'congress' ? 'đại hội' : 'chi bộ'} quyết nghị`),
    sections: (source.kind === 'regular' ? monthlySections(source) : decidedSections(source)).filter(
      ({ blocks }) => blocks.length > 0,
    ),
    closing: vote
      ? `Nghị quyết được ${source.kind === 'congress' ? 'đại hội' : 'chi bộ'} thông qua ngày ${orDots(heldOn ? shortDate(heldOn) : '')} với ${outOf(vote)} đảng viên chính thức tán thành, đạt ${percentOf(vote)}${onlineVotes(vote)}.`
      : '',
    recipients: recipientsOf(source),
    signer: signerOf(source),
  }
}

const monthlySections = (source: PaperSource): Section[] => [
  {
    heading: `Kết quả lãnh đạo tháng ${monthText(addMonths(source.month, -1))}`,
    blocks: resultBlocks(source),
  },
  { heading: `Nhiệm vụ tháng ${monthText(source.month)}`, blocks: taskBlocks(source) },
  { heading: 'Tổ chức thực hiện', blocks: executionBlocks(source) },
  { heading: 'Tự đánh giá chất lượng buổi sinh hoạt', blocks: assessmentBlocks(source) },
]

/** A resolution on one matter or of a congress: what is decided, who carries it out. */
function decidedSections(source: PaperSource): Section[] {
  const { resolution, conclusion } = source.content
  const decided = lines(resolution.tasks || conclusion)
  return [
    { heading: 'Nội dung quyết nghị', blocks: numbered(decided) },
    { heading: 'Tổ chức thực hiện', blocks: executionBlocks(source) },
  ]
}

/** What stands under "NGHỊ QUYẾT". */
function resolutionSubject({ kind, month, content }: PaperSource): string {
  if (kind === 'regular') return `lãnh đạo thực hiện nhiệm vụ ${longMonth(month)}`
  if (kind === 'congress') return minutesSubject({ kind, isCombined: false }, month, content.congress.term)
  return lowerFirst(matterOf(bare(content.resolution.motion)))
}

function resultBlocks({ content, outcome }: PaperSource): Block[] {
  const { resolution, lastTasks, praised, reminded } = content
  const done = outcome.tasks
    ? `Hoàn thành ${outOf(outcome.tasks)} nhiệm vụ${outcome.tasks.notDue ? ' đến hạn' : ''} (${percentOf(outcome.tasks)}). `
    : ''
  const results = lastTasks.map(
    ({ title, result }) => `${lowerFirst(title)}${result ? `: ${lowerFirst(bare(result))}` : ''}`,
  )
  const remarks = [
    praised && `Biểu dương: ${sentence(praised)}`,
    reminded && `Nhắc nhở: ${sentence(reminded)}`,
  ].filter(Boolean)
  const parts = [
    { lead: 'Chính trị, tư tưởng.', text: resolution.politics || content.ideology },
    {
      lead: 'Nhiệm vụ được giao.',
      text: resolution.duties || `${done}${results.length > 0 ? capitalised(`${results.join('; ')}.`) : ''}`,
    },
    { lead: 'Biểu dương, nhắc nhở.', text: resolution.praise || remarks.join(' ') },
    { lead: 'Hạn chế, nguyên nhân.', text: resolution.shortcomings || content.weaknesses },
  ].filter(({ text }) => text.trim() !== '')
  return parts.map(({ lead, text }, index) => ({
    kind: 'paragraph',
    lead: `${index + 1}. ${lead}`,
    text: sentence(text),
  }))
}

function executionBlocks(source: PaperSource): Block[] {
  const { content } = source
  if (content.resolution.execution) return numbered(lines(content.resolution.execution))
  const given = givenTasks(content)
  return given.length === 0 ? [] : numbered([capitalised(`${given.join('; ')}.`), reportBack(source)])
}

function assessmentBlocks({ content, outcome, sections }: PaperSource): Block[] {
  const { score, rate, counts } = outcome
  const own = content.resolution.selfAssessment
  if (own) return [{ kind: 'paragraph', text: sentence(own) }]
  if (!score || !sections.some(({ key }) => key === 'score')) return []
  const absent = counts.unexcused > 0 ? `; có ${count(counts.unexcused)} đồng chí vắng không lý do` : ''
  const improve = content.score.toImprove
    ? ` Cần khắc phục: ${lowerFirst(sentence(content.score.toImprove))}`
    : ''
  const came = rate.whole > 0 ? ` Tỷ lệ dự ${reached(rate)}${absent}.` : ''
  return [
    {
      kind: 'paragraph',
      text: `Chi bộ tự ${score.isMetOnly ? 'đánh giá' : 'chấm'} ${scoreTotal(score)}.${came}${improve}`,
    },
  ]
}
