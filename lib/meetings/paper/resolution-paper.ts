import { addMonths } from '@/lib/core/dates'
import { lowerTitle, scoreTotal } from '@/lib/meetings/labels'
import type { ResolutionData } from '@/lib/meetings/pdf/resolution'
import type { Block, Section } from '@/lib/pdf/blocks'
import { count, longMonth, paperNumber, placeAndDate, shortDate } from '@/lib/pdf/words'
import { monthText } from './report-blocks'
import { comrade, lines, lowerFirst, outOf, percentOf, sentence, upperFirst, withPost } from './sentences'
import type { PaperSource } from './source'
import { minutesSubject } from './subject'

/** Nghị quyết: parts left empty are drafted from the minutes, so that nothing is typed twice. */
export function resolutionPaper(source: PaperSource): ResolutionData {
  const { content, outcome, letterhead, resolutionNumber, isDraft } = source
  const heldOn = content.opening.heldOn ?? ''
  const vote = outcome.resolution
  return {
    letterhead: {
      superior: letterhead.upper,
      organisation: letterhead.lower,
      ...(resolutionNumber === null
        ? {}
        : { number: paperNumber(resolutionNumber, 'NQ', letterhead.symbol) }),
      ...(heldOn ? { placeDate: placeAndDate(letterhead.placeName, heldOn) } : {}),
    },
    isDraft,
    subject: resolutionSubject(source),
    opening: openingText(source),
    sections: (source.kind === 'regular' ? monthlySections(source) : decidedSections(source)).filter(
      ({ blocks }) => blocks.length > 0,
    ),
    closing: vote
      ? `Nghị quyết được ${source.kind === 'congress' ? 'đại hội' : 'chi bộ'} thông qua ngày ${shortDate(heldOn)} với ${outOf(vote)} đảng viên chính thức tán thành, đạt ${percentOf(vote)}.`
      : '',
    recipients: recipientsOf(source),
    signer: {
      authority: letterhead.onBehalf,
      post: postOf(content.opening.chair.position),
      name: content.opening.chair.name,
    },
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
  return lowerFirst(content.resolution.motion.replace(/^thông qua nghị quyết\s*/i, '').replace(/\.$/, ''))
}

/** "Bí thư chi bộ" signs as "BÍ THƯ". */
export const postOf = (position: string) =>
  (position.split(',')[0] ?? '').replace(/\s*chi bộ\s*$/i, '').toLocaleUpperCase('vi')

function openingText({ content, outcome, letterhead, kind, isCombined = false }: PaperSource): string {
  const { opening, guestRemarks, guests } = content
  const { counts, minutesLong } = outcome
  const remarks = guestRemarks.map(({ name }) => {
    const role = guests.find((guest) => guest.name === name)?.role
    return [comrade(name), role].filter(Boolean).join(', ')
  })
  const heard = remarks.length > 0 ? ` và ý kiến của ${remarks.join('; ')}` : ''
  const numbers = [
    `Tổng số đảng viên ${count(counts.members.all)} đồng chí`,
    `có mặt ${count(counts.present.all)}`,
    counts.online.all > 0 && `kết nối từ xa ${count(counts.online.all)}`,
    `vắng có lý do ${count(counts.excused)}`,
    `vắng không lý do ${count(counts.unexcused)}`,
    counts.exempt > 0 && `được miễn sinh hoạt ${count(counts.exempt)}`,
  ].filter(Boolean)
  const day = opening.heldOn ? `Ngày ${shortDate(opening.heldOn)}` : 'Ngày'
  const long = minutesLong ? `, thời lượng ${minutesLong} phút` : ''
  return `${day}, tại ${opening.place}, ${letterhead.cell} ${lowerTitle({ kind, isCombined })}${long}, do ${withPost(opening.chair)}, chủ trì; ${comrade(opening.recorder.name)} ghi biên bản. ${numbers.join('; ')}. Sau khi nghe báo cáo, thảo luận${heard}, ${kind === 'congress' ? 'đại hội' : 'chi bộ'} quyết nghị:`
}

function resultBlocks({ content, outcome }: PaperSource): Block[] {
  const { resolution, lastTasks, praised, reminded } = content
  const done = outcome.tasks
    ? `Hoàn thành ${outOf(outcome.tasks)} nhiệm vụ (${percentOf(outcome.tasks)}). `
    : ''
  const results = lastTasks.map(
    ({ title, result }) =>
      `${lowerFirst(title)}${result ? `: ${lowerFirst(result.replace(/\.$/, ''))}` : ''}`,
  )
  const remarks = [
    praised && `Biểu dương: ${sentence(praised)}`,
    reminded && `Nhắc nhở: ${sentence(reminded)}`,
  ].filter(Boolean)
  const parts = [
    { lead: 'Chính trị, tư tưởng.', text: resolution.politics || content.ideology },
    {
      lead: 'Nhiệm vụ được giao.',
      text: resolution.duties || `${done}${results.length > 0 ? upperFirst(`${results.join('; ')}.`) : ''}`,
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

const numbered = (items: string[]): Block[] =>
  items.map((item, index) => ({
    kind: 'paragraph',
    text: `${index + 1}. ${sentence(item.replace(/^\d+[.)]\s*/, ''))}`,
  }))

function taskBlocks({ content, outcome, addressees, superiorWord }: PaperSource): Block[] {
  if (content.resolution.tasks) return numbered(lines(content.resolution.tasks))
  const forwarded = content.feedback.map(({ addresseeId, title }, index) => {
    const vote = outcome.feedback[index]
    return `${addressees.get(addresseeId ?? 0) ?? ''}: ${lowerFirst(title.replace(/\.$/, ''))}${vote ? ` (${outOf(vote)} tán thành)` : ''}`
  })
  const sending =
    forwarded.length > 0
      ? [`Gửi ${superiorWord} ${count(forwarded.length)} nội dung đã biểu quyết: ${forwarded.join('; ')}.`]
      : []
  return numbered([...lines(content.nextTasks), ...sending])
}

function executionBlocks({ content }: PaperSource): Block[] {
  if (content.resolution.execution) return numbered(lines(content.resolution.execution))
  const given = content.assignments.map(
    ({ title, assignee, withNames, dueOn }) =>
      `${comrade(assignee)} chủ trì${withNames ? ` (phối hợp: ${withNames})` : ''}: ${lowerFirst(title)}${dueOn ? `, xong trước ngày ${shortDate(dueOn)}` : ''}`,
  )
  if (given.length === 0) return []
  return numbered([
    upperFirst(`${given.join('; ')}.`),
    'Các đồng chí được phân công báo cáo kết quả tại kỳ sinh hoạt sau; chi ủy theo dõi, đôn đốc.',
  ])
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
  return [
    {
      kind: 'paragraph',
      text: `Chi bộ tự ${score.isMetOnly ? 'đánh giá' : 'chấm'} ${scoreTotal(score)}. Tỷ lệ dự ${outOf(rate)}, đạt ${percentOf(rate)}${absent}.${improve}`,
    },
  ]
}

function recipientsOf({ content, superior }: PaperSource): string[] {
  const own = lines(content.resolution.recipients).map((line) => line.replace(/[;.]$/, ''))
  if (own.length > 0) return own
  return [
    `${superior} (báo cáo)`,
    ...content.guests
      .filter(({ name, isHigherLevel }) => isHigherLevel && name)
      .map(({ name, role }) => upperFirst([comrade(name), role].filter(Boolean).join(', '))),
    'Đảng viên chi bộ',
    'Lưu Chi bộ',
  ]
}
