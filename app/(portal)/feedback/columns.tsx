import { kindLabels, stateOf } from '@/lib/feedback/labels'
import type { ItemRow } from '@/lib/feedback/queries/list'
import { isOpen } from '@/lib/feedback/rules/transitions'
import { Badge } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import type { Column } from '@/lib/ui/table'
import { Deadline } from './deadline'

export const columns: Column<ItemRow>[] = [
  {
    header: 'Nội dung',
    cell: ({ id, code, title, kind, urgency }) => (
      <span>
        <Link href={`/feedback/${id}`} className="font-semibold">
          {title}
        </Link>
        <span className="block text-muted">
          {code} · {kindLabels[kind]}
          {urgency === 'urgent' && ' · Gấp'}
        </span>
      </span>
    ),
  },
  { header: 'Chi bộ', cell: ({ cell }) => cell },
  { header: 'Nơi nhận', cell: ({ addressee }) => addressee },
  {
    header: 'Tình trạng',
    cell: (row) => (
      <span>
        <Badge tone={stateOf(row).tone}>{stateOf(row).label}</Badge>
        {isOpen(row.status) && <span className="block text-muted">Đang ở: {row.owner}</span>}
      </span>
    ),
  },
  { header: 'Thời hạn', cell: (row) => <Deadline {...row} /> },
]
