import type * as schema from '@/db/schema'
import { opensPart } from '@/lib/feedback/rules/part'
import { drafted, type FeedbackPlan, forwarded, move } from './feedback-plan'
import type { Running } from './feedback-way'

const ubnd = 'Ủy ban nhân dân huyện'

/** Gộp trùng, tách, trả lời bước đầu, chuyển khiếu nại: one of each. */
export const sideWaysFeedback: FeedbackPlan[] = [
  {
    cell: 'thon3',
    month: '2022-08-01',
    kind: 'petition',
    to: ubnd,
    field: 'Giáo dục',
    place: 'Điểm trường mầm non thôn 6',
    title: 'Phòng học mầm non ở thôn 6 dột',
    text: 'Trẻ em thôn 3 học ở điểm trường thôn 6, mưa là phải nghỉ vì phòng học dột. Đề nghị sửa mái.',
    steps: [...forwarded, move('merge', 2, { note: 'Cùng mái điểm trường thôn 6.' })],
    goesWith: 'Điểm trường mầm non dột',
  },
  {
    cell: 'quanson',
    month: '2022-08-01',
    kind: 'petition',
    to: ubnd,
    field: 'Giao thông',
    place: 'Đường vào thôn',
    title: 'Đường vào thôn hỏng, rác đổ ven đường',
    text: 'Đường vào thôn sạt lề 40 m, xe lớn không vào được. Rác nơi khác đổ trộm ven đường. Đề nghị giải quyết.',
    steps: [...forwarded, move('split', 2, { note: 'Hai việc thuộc hai cơ quan.' })],
    part: {
      to: 'Phòng Tài nguyên và Môi trường',
      field: 'Môi trường',
      title: 'Rác đổ trộm ven đường vào thôn',
      text: 'Rác nơi khác đổ trộm ven đường vào thôn. Đề nghị kiểm tra, xử lý.',
    },
  },
  {
    cell: 'tanlap',
    month: '2022-08-01',
    kind: 'petition',
    to: ubnd,
    field: 'Thủy lợi',
    place: 'Kênh nội đồng Tân Lập',
    title: 'Nạo vét kênh nội đồng trước vụ đông',
    text: 'Kênh nội đồng bồi lấp 600 m, không đủ nước làm vụ đông. Đề nghị hỗ trợ máy nạo vét.',
    steps: [...drafted('nongnghiep', 5), move('approveInterim', 1)],
    reply: {
      kind: 'inProgress',
      document: '',
      text: 'Phòng đã khảo sát; nạo vét 600 m kênh xong trước ngày 30/9/2022, sau đó trả lời đầy đủ.',
    },
  },
  {
    cell: 'cayqueo',
    month: '2022-08-01',
    kind: 'petition',
    to: ubnd,
    field: 'Đất đai',
    place: 'Thôn Cây Quéo',
    title: 'Khiếu nại mức bồi thường đất làm đường',
    text: 'Một hộ khiếu nại mức bồi thường 120 m² đất vườn khi mở đường liên thôn, đề nghị tính lại.',
    // What a remark told of it would be emptied with it.
    steps: [move('forward', 1), move('setAside', 2)],
  },
]

/** Phần tách ra: beside its item, at the same desk, with a step of its own. */
export function partOf({ item, part, steps }: Running) {
  const split = steps.at(-1)
  if (!part || !split) return undefined
  const { place, record } = opensPart(item, { today: split.doneOn })
  const { doneBy, createdAt } = split
  return { row: { ...part, ...place, minutesId: null, version: 1 }, step: { ...record, doneBy, createdAt } }
}

/** Trả lời bước đầu: what the cell is told while the agency goes on. */
export function interimOf({ steps, plan, drafter = '' }: Running) {
  const told = steps.find(({ step }) => step === 'approveInterim')
  if (!told?.dueOn || !plan.reply) return undefined
  const { text, document } = plan.reply
  const days = { approvedOn: told.doneOn, nextOn: told.dueOn }
  return { text, document, repliedBy: drafter, scope: 'cell', ...days } satisfies Partial<
    typeof schema.feedbackInterims.$inferInsert
  >
}
