import { type Day, showDay, showMonth } from '@/lib/core/dates'
import type { Status } from '@/lib/feedback/rules/transitions'
import type { NoticeKind } from './rules'

/** What a person chooses by e-mail. */
export const kindLabel: Record<NoticeKind, string> = {
  answered: 'Trả lời đã về chi bộ',
  interim: 'Trả lời bước đầu đã về chi bộ',
  clarify: 'Phản ánh, góp ý cần chi bộ làm rõ',
  minutesReturned: 'Biên bản bị trả lại, cần bổ sung',
  guidanceAnswered: 'Câu hỏi của đơn vị về quy định đã có trả lời',
  assigned: 'Phản ánh, góp ý mới chuyển đến cơ quan',
  draftReturned: 'Dự thảo trả lời bị trả lại',
  extensionDecided: 'Quyết định về hạn trả lời',
  dueSoon: 'Phản ánh, góp ý sắp đến hạn',
  overdue: 'Phản ánh, góp ý quá hạn',
  draftWaiting: 'Dự thảo trả lời chờ duyệt',
  extensionAsked: 'Đề nghị gia hạn chờ quyết định',
  askedMore: 'Chi bộ đề nghị làm rõ thêm câu trả lời',
  escalated: 'Phản ánh, góp ý quá hạn kéo dài ở nơi đang giữ',
  exemptionEnding: 'Sắp hết hạn miễn sinh hoạt',
  ownExemptionEnding: 'Thời gian đồng chí được miễn sinh hoạt sắp hết',
}

export type Told = {
  kind: NoticeKind
  /** Of the item. */
  code: string | null
  /** Of the meeting. */
  month: Day | null
  /** Of the question. */
  askedOn: Day | null
  dueOn: Day | null
  /** Of the item, when its deadline was told of. */
  status: Status | null
}

/** Whose desk an item lies on, and what is to be done there by the deadline. */
const desk = (status: Status | null): { holder: string; work: string } => {
  if (status === 'sent') return { holder: 'đảng ủy cơ sở', work: 'xử lý' }
  if (status === 'forwarded') return { holder: 'Văn phòng', work: 'phân loại, trình giao' }
  if (status === 'proposed') return { holder: 'Thường trực', work: 'duyệt giao' }
  if (status === 'drafted') return { holder: 'Thường trực', work: 'duyệt trả lời' }
  if (status === 'answered') return { holder: 'chi bộ', work: 'thông báo trả lời' }
  return { holder: 'cơ quan được giao', work: 'trả lời' }
}

/** What came, said with a code, a month or a day: never a word of what it leads to, never a name. */
export function noticeText({ kind, code, month, askedOn, dueOn, status }: Told): string {
  const { holder, work } = desk(status)
  const due = dueOn ? ` ngày ${showDay(dueOn)}` : ''
  const words: Record<NoticeKind, string> = {
    answered: `Mục ${code}: trả lời đã về chi bộ. Đồng chí thông báo tại kỳ sinh hoạt thường kỳ tới.`,
    interim: `Mục ${code}: trả lời bước đầu đã về chi bộ. Đồng chí thông báo tại kỳ sinh hoạt thường kỳ tới.`,
    clarify: `Mục ${code}: ${status ? 'vẫn chờ chi bộ làm rõ' : 'cấp trên đề nghị chi bộ làm rõ'}.`,
    minutesReturned: `Biên bản tháng ${month && showMonth(month)} bị trả lại. Đồng chí ghi bổ sung rồi gửi lại.`,
    guidanceAnswered: `Câu hỏi ngày ${askedOn && showDay(askedOn)} về quy định đã có trả lời.`,
    assigned: `Mục ${code}: mới chuyển đến cơ quan của đồng chí, hạn trả lời${due}.`,
    draftReturned: `Mục ${code}: dự thảo trả lời được trả lại để sửa, hạn trả lời${due}.`,
    extensionDecided: `Mục ${code}: Thường trực đã quyết định về hạn; hạn trả lời là${due}.`,
    dueSoon: `Mục ${code}: sắp đến hạn ${work}${due}.`,
    overdue: `Mục ${code}: đã quá hạn ${work} (hạn${due}).`,
    draftWaiting: `Mục ${code}: dự thảo trả lời chờ đồng chí duyệt.`,
    extensionAsked: `Mục ${code}: cơ quan đề nghị gia hạn trả lời, chờ đồng chí quyết định.`,
    askedMore: `Mục ${code}: chi bộ đã nghe trả lời, đề nghị làm rõ thêm; hạn ${work}${due}.`,
    escalated: `Mục ${code}: ${holder} vẫn chưa ${work}, đã quá hạn (hạn${due}).`,
    exemptionEnding: `Một đảng viên của chi bộ được miễn sinh hoạt đến hết${due}. Đồng chí hỏi đảng viên trở lại hay xin tiếp.`,
    ownExemptionEnding: `Đồng chí được miễn sinh hoạt đến hết${due}. Đồng chí trở lại sinh hoạt, hoặc làm đơn xin miễn tiếp gửi chi bộ trước ngày ấy.`,
  }
  return words[kind]
}

/** The button: a verb with its object. */
export const openLabel: Record<NoticeKind, string> = {
  answered: 'Xem trả lời',
  interim: 'Xem trả lời bước đầu',
  clarify: 'Xem nội dung cần làm rõ',
  minutesReturned: 'Xem biên bản bị trả lại',
  guidanceAnswered: 'Xem giải đáp',
  assigned: 'Xem mục mới chuyển đến',
  draftReturned: 'Xem dự thảo bị trả lại',
  extensionDecided: 'Xem hạn trả lời',
  dueSoon: 'Xem mục sắp đến hạn',
  overdue: 'Xem mục quá hạn',
  draftWaiting: 'Xem dự thảo trả lời',
  extensionAsked: 'Xem đề nghị gia hạn',
  askedMore: 'Xem điều chi bộ hỏi thêm',
  escalated: 'Xem mục quá hạn',
  exemptionEnding: 'Xem đảng viên sắp hết hạn miễn',
  ownExemptionEnding: 'Xem thời hạn miễn của tôi',
}

export type Leading = {
  itemId: number | null
  meetingId: number | null
  questionId: number | null
  memberId: number | null
}

/** Where it leads. */
export const placeOf = ({ itemId, meetingId, questionId, memberId }: Leading) =>
  memberId
    ? `/away/${memberId}`
    : itemId
      ? `/feedback/${itemId}`
      : meetingId
        ? `/meetings/${meetingId}`
        : `/guidance/questions/${questionId}`

/** In the band of every page. */
export const newWords = (many: number) =>
  many === 0 ? 'Thông báo' : `${many > 99 ? 'Hơn 99' : many} thông báo mới`
