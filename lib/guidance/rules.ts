import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

export type QuestionState = 'asked' | 'answered' | 'merged' | 'withdrawn'

/** Past its last day and still without an answer; on the last day itself there is still time. */
export const isLate = ({ state, dueOn }: { state: QuestionState; dueOn: Day }, today: Day) =>
  state === 'asked' && dueOn < today

export function assertWaiting({ state }: { state: QuestionState }) {
  if (state === 'withdrawn') throw new RuleError('Đơn vị hỏi đã rút câu hỏi này.')
  if (state !== 'asked') throw new RuleError('Câu hỏi này đã được trả lời; đồng chí tải lại trang để xem.')
}

export function assertUnread({ state, readOn }: { state: QuestionState; readOn: Day | null }) {
  if (state === 'asked' || state === 'withdrawn') throw new RuleError('Câu hỏi này chưa được trả lời.')
  if (readOn !== null) throw new RuleError('Đồng chí đã ghi là đã xem trả lời này.')
}

/** Only what still holds is replaced, or taken as the answer to another question. */
export function assertHolds({ isReplaced }: { isReplaced: boolean }) {
  if (isReplaced)
    throw new RuleError('Giải đáp này đã có bản thay; đồng chí tải lại trang rồi chọn bản đang áp dụng.')
}

/** Whoever read a published answer must find what replaces it. */
export const staysPublished = (old: { isPublished: boolean }, isPublished: boolean) =>
  old.isPublished || isPublished

export function assertOpenTopic({ closedOn }: { closedOn: Day | null }) {
  if (closedOn !== null)
    throw new RuleError('Chủ đề này đã đóng; đồng chí chọn chủ đề khác trong danh mục.', 'topicId')
}

/** What a form offers: the open topics, and the one that stands there already. */
export const offered = <Topic extends { id: number; closedOn: Day | null }>(
  topics: readonly Topic[],
  keptId?: number,
) => topics.filter(({ id, closedOn }) => closedOn === null || id === keptId)

/** A document that is still to be issued answers nothing. */
export function assertIssued(sourceOn: Day, today: Day) {
  if (sourceOn > today)
    throw new RuleError('Ngày ban hành chưa đến; đồng chí xem lại ngày của văn bản.', 'sourceOn')
}
