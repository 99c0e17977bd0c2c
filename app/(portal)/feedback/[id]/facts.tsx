import Link from 'next/link'
import { Deadline } from '@/app/(portal)/feedback/deadline'
import { showDay } from '@/lib/core/dates'
import { kindLabels, stateOf, urgencyLabels } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { Badge } from '@/lib/ui/badge'
import { SummaryList } from '@/lib/ui/lists'

const percent = (part: number, base: number) =>
  base > 0 ? `${((part / base) * 100).toLocaleString('vi', { maximumFractionDigits: 2 })}%` : ''

/** Where the item stands, and the facts it came with. */
export function Facts({ item }: { item: ItemPage }) {
  const { vote, linked, id } = item
  const before = linked.find((each) => each.id !== id && each.followUpOfId !== id)
  const after = linked.find((each) => each.followUpOfId === id)
  const isEnded = item.dueOn === null
  const rows = [
    {
      name: 'Tình trạng',
      value: <Badge tone={stateOf(item).tone}>{stateOf(item).label}</Badge>,
    },
    ...(isEnded
      ? []
      : [
          { name: 'Đang ở', value: item.owner },
          {
            name: item.status === 'answered' ? 'Thông báo tại chi bộ trước' : 'Thời hạn',
            value: <Deadline {...item} />,
          },
        ]),
    { name: 'Mã', value: item.code },
    { name: 'Loại', value: `${kindLabels[item.kind]}, mức độ ${urgencyLabels[item.urgency].toLowerCase()}` },
    { name: 'Chi bộ', value: item.cell },
    {
      name: 'Người nêu',
      value: item.raisedBy ?? 'Chi bộ đề nghị không nêu tên ở cấp trên; chi bộ lưu tên.',
    },
    { name: 'Nơi nhận', value: item.addressee },
    ...(item.agency
      ? [{ name: item.isRequest ? 'Nơi được đề nghị xem xét' : 'Cơ quan xử lý', value: item.agency }]
      : []),
    { name: 'Lĩnh vực', value: item.field },
    ...(item.place ? [{ name: 'Địa điểm', value: item.place }] : []),
    { name: 'Ngày gửi', value: showDay(item.sentOn) },
    ...(vote
      ? [
          {
            name: 'Biểu quyết gửi',
            value: `${vote.inFavour}/${vote.base} tán thành (${percent(vote.inFavour, vote.base)}), không tán thành ${vote.against}, ý kiến khác ${vote.other}${vote.otherOpinion ? `: ${vote.otherOpinion}` : ''}`,
          },
        ]
      : []),
    ...(before
      ? [{ name: 'Kiến nghị tiếp của', value: <Link href={`/feedback/${before.id}`}>{before.code}</Link> }]
      : []),
    ...(after
      ? [{ name: 'Đã kiến nghị tiếp', value: <Link href={`/feedback/${after.id}`}>{after.code}</Link> }]
      : []),
  ]
  return <SummaryList rows={rows} />
}
