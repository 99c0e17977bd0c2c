import { type Day, daysBetween, showDay } from '@/lib/core/dates'
import type { Tone } from '@/lib/ui/badge'
import { isLate, type QuestionState } from './rules'

const labels = {
  asked: ['calm', 'Đã hỏi, chờ trả lời'],
  answered: ['good', 'Đã trả lời'],
  merged: ['good', 'Đã trả lời, gộp vào câu đã có'],
  withdrawn: ['plain', 'Đã rút'],
} as const satisfies Record<QuestionState, readonly [Tone, string]>

/** The state in words with its colour; late says by how many days. */
export const stateOf = (
  question: { state: QuestionState; dueOn: Day },
  today: Day,
): readonly [Tone, string] =>
  isLate(question, today)
    ? ['bad', `Quá hạn trả lời ${daysBetween(question.dueOn, today)} ngày`]
    : labels[question.state]

type Source = { sourceDocument: string; sourceOn: Day; sourceClause: string }
/** "Hướng dẫn 12-HD/BTCTW ngày 06/07/2018, mục 3" */
export const sourceWords = ({ sourceDocument, sourceOn, sourceClause }: Source) =>
  `${sourceDocument} ngày ${showDay(sourceOn)}, ${sourceClause}`
