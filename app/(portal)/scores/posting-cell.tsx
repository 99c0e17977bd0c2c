import { showDay } from '@/lib/core/dates'
import type { Posting } from '@/lib/meetings/rules/postings'
import type { Line } from '@/lib/scores/listing'
import { Badge } from '@/lib/ui/badge'

/** Two days on the national app in one cell: documents before, minutes after. */
export function PostingCell({ line: { documents, minutes, isPostingLate } }: { line: Line }) {
  if (!documents) return 'Không yêu cầu'
  const said = [`tài liệu ${wordsOf(documents)}`, ...(minutes ? [`biên bản ${wordsOf(minutes)}`] : [])]
  const text = said.join('; ')
  return isPostingLate ? <Badge tone="warn">{text}</Badge> : text
}

const wordsOf = ({ on, daysLate }: Posting) =>
  on ? `${showDay(on)}${daysLate > 0 ? ` muộn ${daysLate} ngày` : ''}` : 'chưa đăng'
