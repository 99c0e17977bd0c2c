import { deadlineOf } from '@/app/(portal)/feedback/deadline'
import { showDay } from '@/lib/core/dates'
import { kindLabels, SENSITIVE, stateOf, urgencyLabels } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { isOpen } from '@/lib/feedback/rules/transitions'
import { Badge } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { said } from '@/lib/ui/words'

const percent = (part: number, base: number) =>
  base > 0 ? `${((part / base) * 100).toLocaleString('vi', { maximumFractionDigits: 2 })}%` : ''

/** Where the item stands now. */
export function Standing({ item }: { item: ItemPage }) {
  const { agency, isRequest, status, linked, id } = item
  const before = linked.find((each) => each.followUpOfId !== id)
  const after = linked.find((each) => each.followUpOfId === id)
  const rows = [
    { name: 'Tình trạng', value: <Badge tone={stateOf(item).tone}>{stateOf(item).label}</Badge> },
    ...(after ? [{ name: 'Chi bộ hỏi tiếp ở mục', value: <Linked item={after} /> }] : []),
    ...(item.isFollowUp
      ? [
          {
            name: 'Kiến nghị tiếp của',
            value: before ? <Linked item={before} /> : 'một mục trước của chi bộ',
          },
        ]
      : []),
    ...(item.isSensitive ? [{ name: 'Phạm vi đọc', value: <Badge tone="warn">{SENSITIVE}</Badge> }] : []),
    ...(isOpen(status)
      ? [
          { name: 'Đang ở', value: item.owner },
          {
            name: status === 'answered' ? 'Thông báo tại chi bộ trước' : 'Thời hạn',
            value: said(deadlineOf(item)),
          },
          ...(item.askedDueOn
            ? [{ name: 'Đang đề nghị gia hạn', value: `đến ngày ${showDay(item.askedDueOn)}` }]
            : []),
        ]
      : []),
    { name: 'Chi bộ', value: item.heir ? `${item.cell} (đã kết thúc; ${item.heir} kế thừa)` : item.cell },
    { name: 'Nơi nhận', value: item.addressee },
    ...(agency ? [{ name: isRequest ? 'Nơi được đề nghị xem xét' : 'Cơ quan xử lý', value: agency }] : []),
  ]
  return <SummaryList rows={rows} />
}

/** The facts it came with. */
export function Facts({ item }: { item: ItemPage }) {
  const { vote } = item
  const rows = [
    { name: 'Mã', value: item.code },
    { name: 'Loại', value: `${kindLabels[item.kind]}, mức độ ${urgencyLabels[item.urgency].toLowerCase()}` },
    ...(item.status === 'setAside'
      ? []
      : [
          {
            name: 'Người nêu',
            value: item.raisedBy ?? 'Chi bộ đề nghị không nêu tên ở cấp trên; chi bộ lưu tên.',
          },
        ]),
    ...(item.field ? [{ name: 'Lĩnh vực', value: item.field }] : []),
    ...(item.place ? [{ name: 'Địa điểm', value: item.place }] : []),
    { name: 'Ngày gửi', value: showDay(item.sentOn) },
    ...(vote ? [{ name: 'Biểu quyết gửi', value: voteWords(vote) }] : []),
  ]
  return <SummaryList rows={rows} />
}

const Linked = ({ item }: { item: { id: number; code: string } }) => (
  <Link href={`/feedback/${item.id}`}>{item.code}</Link>
)

function voteWords({ inFavour, base, against, other, otherOpinion }: NonNullable<ItemPage['vote']>) {
  const counted = `${inFavour}/${base} tán thành (${percent(inFavour, base)}), không tán thành ${against}, ý kiến khác ${other}`
  return otherOpinion ? `${counted}: ${otherOpinion}` : counted
}
