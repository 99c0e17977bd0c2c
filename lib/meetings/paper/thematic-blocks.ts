import type { Block } from '@/lib/pdf/blocks'
import { capitalised } from '@/lib/pdf/text'
import { opinionsOf } from './discussion-blocks'
import { bare, comrade, lines, sentence, voteText } from './sentences'
import type { PaperSource } from './source'

const led = (lead: string, text: string): Block[] =>
  text.trim() === '' ? [] : [{ kind: 'paragraph', lead, text: sentence(text) }]

/** Chuyên đề: what it is, why, who presented what, and the questions put to the cell. */
export function thematicBlocks({ content: { thematic } }: PaperSource): Block[] {
  const { title, isInPlan, purpose, presenter, summary, materials, questions } = thematic
  const asked = lines(questions)
  const name = title === '' ? '' : `“${bare(title)}”`
  return [
    ...led('Tên chuyên đề:', name && isInPlan ? `${name} (thuộc kế hoạch sinh hoạt chuyên đề năm)` : name),
    ...led('Mục đích, yêu cầu:', purpose),
    ...led(`${presenter === '' ? 'Trình bày' : `${capitalised(comrade(presenter))} trình bày`}:`, summary),
    ...led('Tài liệu kèm theo:', materials),
    ...(asked.length > 0
      ? [
          { kind: 'paragraph' as const, lead: 'Định hướng thảo luận:', text: '' },
          { kind: 'list' as const, items: asked.map(sentence) },
        ]
      : []),
  ]
}

export const thematicOpinionBlocks = ({ content }: PaperSource): Block[] =>
  opinionsOf(content.thematicOpinions)

export function thematicClosingBlocks({ content: { thematic }, outcome }: PaperSource): Block[] {
  const { thematic: result } = outcome
  return [
    ...led('Đánh giá chất lượng chuyên đề:', thematic.quality),
    ...led('Tiếp thu, kết luận:', thematic.conclusion),
    ...led('Biểu quyết thông qua chuyên đề:', result ? voteText(result, thematic.vote.otherOpinion) : ''),
  ]
}
