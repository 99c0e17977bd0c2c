import { isForwarded } from '@/lib/meetings/rules/outgoing'
import type { PaperSource } from './source'

const PRIVATE = 'một nội dung gửi riêng'
const KEPT = 'một nội dung nhạy cảm, không chuyển'

/**
 * Nội dung nhạy cảm: whoever reads the minutes, on paper or on the screen, learns that something was sent, to whom and
 * by what vote. Its words are in the form that writes the minutes, and on the item for those on its path.
 */
export function withoutPrivate(source: PaperSource): PaperSource {
  const { content, outcome, answers } = source
  const feedback = content.feedback.map((item, index) =>
    item.isSensitive
      ? {
          ...item,
          title: isForwarded(outcome, index) ? PRIVATE : KEPT,
          ...{ text: '', field: '', place: '', raisedBy: '' },
          vote: { ...item.vote, otherOpinion: '' },
        }
      : item,
  )
  const heard = content.answers.map((each) =>
    answers.get(each.itemId)?.isSensitive
      ? { ...each, text: '', vote: { ...each.vote, otherOpinion: '' } }
      : each,
  )
  const named = [...answers].map(
    ([id, answer]) => [id, answer.isSensitive ? { ...answer, title: PRIVATE } : answer] as const,
  )
  return { ...source, content: { ...content, feedback, answers: heard }, answers: new Map(named) }
}
