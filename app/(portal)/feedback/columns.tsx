import { isOfOneCell, type Viewer } from '@/lib/auth/policy'
import type { ItemRow } from '@/lib/feedback/item-rows'
import { FOLLOW_UP, kindLabels, lateWords, SENSITIVE, stateOf } from '@/lib/feedback/labels'
import { isOpen } from '@/lib/feedback/rules/transitions'
import type { Column } from '@/lib/ui/table'
import { deadlineOf } from './deadline'

export const columnsFor = (viewer: Viewer): Column<ItemRow>[] => [
  {
    header: 'Nội dung',
    cell: ({ id, code, title, kind, urgency, isSensitive, isFollowUp }) => ({
      text: title,
      href: `/feedback/${id}`,
      isStrong: true,
      note: `${code} · ${kindLabels[kind]}${urgency === 'urgent' ? ' · Gấp' : ''}${isSensitive ? ` · ${SENSITIVE}` : ''}`,
      ...(isFollowUp ? { badges: [['warn', FOLLOW_UP] as const] } : {}),
    }),
  },
  ...(isOfOneCell(viewer) ? [] : [{ header: 'Chi bộ', cell: ({ cell }: ItemRow) => cell }]),
  { header: 'Nơi nhận', cell: ({ addressee }) => addressee },
  {
    header: 'Tình trạng',
    cell: (row) => ({
      badges: [[stateOf(row).tone, stateOf(row).label]],
      note:
        [row.daysLate && `Trả lời ${lateWords(row.daysLate)}`, isOpen(row.status) && `Đang ở: ${row.owner}`]
          .filter(Boolean)
          .join(' · ') || undefined,
    }),
  },
  { header: 'Thời hạn', cell: deadlineOf },
]
