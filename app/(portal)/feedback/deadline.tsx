import { showDay } from '@/lib/core/dates'
import { deadlineWords } from '@/lib/feedback/labels'
import type { ItemRow } from '@/lib/feedback/queries/list'
import { Badge } from '@/lib/ui/badge'

/** The date and, beside it, how many working days are left. */
export function Deadline({ dueOn, daysLeft, stoppedOn }: Pick<ItemRow, 'dueOn' | 'daysLeft' | 'stoppedOn'>) {
  if (!dueOn) return <span className="text-muted">Đã kết thúc</span>
  const words = deadlineWords(daysLeft, stoppedOn !== null)
  const isLate = daysLeft !== undefined && daysLeft < 0
  return (
    <span>
      {showDay(dueOn)}
      <span className="block">
        {isLate ? <Badge tone="bad">{words}</Badge> : <span className="text-muted">{words}</span>}
      </span>
    </span>
  )
}
