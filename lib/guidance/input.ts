import { z } from 'zod'
import { chosen, confirmed, day, id, longText, text, ticked, version } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'

const words = { topicId: chosen('Đồng chí chọn chủ đề.'), title: text(), situation: longText(4_000) }
const answer = {
  ...words,
  text: longText(10_000),
  sourceDocument: text(300),
  sourceOn: day(),
  sourceClause: text(200),
  isPublished: ticked(),
}

export const askInput = z.object({ orgId: id(), ...words })
export const acknowledgeInput = z.object({ questionId: id(), version: version() })
export const withdrawQuestionInput = z.object({ ...acknowledgeInput.shape, isConfirmed: confirmed() })
export const answerInput = z.object({ questionId: id(), version: version(), ...answer })
export const mergeInput = z.object({
  questionId: id(),
  version: version(),
  answerId: chosen('Đồng chí chọn giải đáp đã có.'),
})
export const replaceInput = z.object({ answerId: id(), ...answer })
export const addTopicInput = z.object({ name: text(120) })
export const closeTopicInput = z.object({ guidanceTopicId: chosen('Đồng chí chọn chủ đề.') })
export type AnswerWords = Pick<z.output<typeof answerInput>, keyof typeof answer>

export const answerFilter = z.object({
  q: searched(),
  topic: id().optional().catch(undefined),
  after: cursor(),
})
export type AnswerFilter = z.output<typeof answerFilter>

export const questionFilter = z.object({
  /** Waiting for an answer, answered, or taken back; else all. */
  state: z.enum(['asked', 'answered', 'withdrawn']).optional().catch(undefined),
  after: cursor(),
})
export type QuestionFilter = z.output<typeof questionFilter>
