import type { MinutesContent } from '@/lib/meetings/content'
import type { Outcome } from './outcome'

/**
 * Biểu quyết chuyển: what not more than half of the base wanted to forward is no word of the cell (Điều lệ Đảng, Điều 9).
 * It stays in the minutes with its vote and leaves to nobody. Decided at completion: minutes completed before that was
 * kept say nothing of it, and all they held was forwarded.
 */
export const isForwarded = ({ feedback }: Pick<Outcome, 'feedback'>, index: number) =>
  feedback[index]?.isForwarded !== false

export const forwardedOf = (content: Pick<MinutesContent, 'feedback'>, outcome: Pick<Outcome, 'feedback'>) =>
  content.feedback.filter((_, index) => isForwarded(outcome, index))
