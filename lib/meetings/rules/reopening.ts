import { RuleError } from '@/lib/core/errors'
import type { MinutesStatus } from './states'

/** What is known of minutes that somebody wants to open again. */
export type ReopeningFacts = {
  status: MinutesStatus
  /** No other minutes of the organisation were completed later, and none is being written anew. */
  isNewest: boolean
  /** Codes of feedback that left with an earlier sending, since taken back. */
  sentItems: string[]
  /** Titles of tasks that went on after the meeting. */
  changedTasks: string[]
  corrections: number
}

const instead = 'Đồng chí lập đính chính bên cạnh biên bản.'

/**
 * Why completed minutes cannot be opened again, or undefined. Reopening is for a slip noticed at once: nobody outside
 * the cell may have seen the text, and nothing may have been built on it (product.md §4.3, "Reopening").
 */
export function whyNotReopened(facts: ReopeningFacts): string | undefined {
  const { status, isNewest, sentItems, changedTasks, corrections } = facts
  if (status === 'draft') return 'Biên bản này đang ghi nháp nên sửa được ngay, không cần mở lại.'
  if (status !== 'completed')
    return `Biên bản đã gửi cấp trên nên không mở lại được. ${status === 'sent' ? 'Nếu gửi nhầm, đồng chí rút lại trước; nếu không, đồng chí' : 'Đồng chí'} lập đính chính bên cạnh biên bản.`
  if (!isNewest) return `Chi bộ đã có biên bản hoàn tất sau biên bản này nên không mở lại được. ${instead}`
  if (sentItems.length > 0)
    return `Biên bản này đã từng gửi, mục phản ánh ${sentItems.join(', ')} đã có mã nên không mở lại được. ${instead}`
  if (corrections > 0) return `Biên bản này đã có đính chính nên không mở lại được. ${instead}`
  if (changedTasks.length > 0)
    return `Nhiệm vụ “${changedTasks[0]}” đã được cập nhật sau khi hoàn tất nên không mở lại được. ${instead}`
  return undefined
}

export function assertCanReopen(facts: ReopeningFacts) {
  const reason = whyNotReopened(facts)
  if (reason) throw new RuleError(reason)
}
