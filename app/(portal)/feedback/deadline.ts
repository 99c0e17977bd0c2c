import { showDay } from '@/lib/core/dates'
import type { ItemRow } from '@/lib/feedback/item-rows'
import { deadlineWords } from '@/lib/feedback/labels'
import type { Words } from '@/lib/ui/words'

/** The date and, below it, how many working days are left. */
export function deadlineOf({
  dueOn,
  daysLeft,
  stoppedOn,
}: Pick<ItemRow, 'dueOn' | 'daysLeft' | 'stoppedOn'>): Words {
  if (!dueOn) return { note: 'Đã kết thúc' }
  const note = deadlineWords(daysLeft, stoppedOn !== null)
  const isLate = daysLeft !== undefined && daysLeft < 0
  return { text: showDay(dueOn), note, noteTone: isLate ? 'bad' : undefined }
}
