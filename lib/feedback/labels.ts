import type { feedbackKind, noticeScope, replyKind, urgency } from '@/db/schema'
import { type Day, shortDate, showDay } from '@/lib/core/dates'
import type { Tone } from '@/lib/ui/badge'
import { type DeskStep, isWithdrawn, type Status } from './rules/transitions'

type Words<Values extends { enumValues: readonly string[] }> = Record<Values['enumValues'][number], string>

export const kindLabels: Words<typeof feedbackKind> = {
  petition: 'Kiến nghị',
  suggestion: 'Góp ý',
  report: 'Phản ánh',
  question: 'Câu hỏi',
}
/** In an address: what nobody classified yet. */
export const UNCLASSIFIED = '-'
/** A field as a row of a table names it, with what the list behind it asks for. */
export const fieldRow = (field: string | null) =>
  field ? { id: field, name: field } : { id: UNCLASSIFIED, name: 'Chưa phân loại' }

export const urgencyLabels: Words<typeof urgency> = { normal: 'Thường', urgent: 'Gấp' }
export const replyKindLabels: Words<typeof replyKind> = {
  settled: 'Đã giải quyết',
  inProgress: 'Đang giải quyết, có lộ trình',
  noFunds: 'Chưa có kinh phí – đã đưa vào kế hoạch',
  explained: 'Giải thích, cung cấp thông tin',
  notOurs: 'Không thuộc thẩm quyền, đã chuyển nơi có thẩm quyền',
  declined: 'Chưa tiếp thu, có nêu lý do',
}
/** The document that answers, as people cite it: "Công văn số 1147/UBND-NNPTNT ngày 28/9/2022". */
export const documentName = (reply: { replyDocument: string | null; replyDocumentOn: Day | null }) =>
  [reply.replyDocument, reply.replyDocumentOn && `ngày ${shortDate(reply.replyDocumentOn)}`]
    .filter(Boolean)
    .join(' ')

type Signed = { repliedBy: string | null; answeringAgency: string | null }

/** "Ủy ban nhân dân huyện, Trần Đức Luyện ký"; said once where whoever signs is the agency, or names it himself. */
export const signedWords = ({ repliedBy, answeringAgency: agency }: Signed) => {
  if (!repliedBy) return agency ?? ''
  if (!agency) return `${repliedBy} ký`
  if (repliedBy.startsWith(agency)) return repliedBy
  return repliedBy.includes(agency) ? `${repliedBy} ký` : `${agency}, ${repliedBy} ký`
}

export const scopeLabels: Words<typeof noticeScope> = {
  cell: 'Chỉ chi bộ đã nêu',
  committee: 'Các chi bộ trong đảng bộ cơ sở',
  all: 'Toàn đảng bộ',
}

export const SENSITIVE = 'Nội dung nhạy cảm'
export const sensitiveLabel = 'Nhạy cảm: chỉ những nơi xử lý mục này đọc được'
/** An item that continues one whose answer did not satisfy the cell. */
export const FOLLOW_UP = 'Kiến nghị tiếp mục trước'
type Agency = { name: string; isRequest: boolean; hasAccount: boolean }

/** Who would be handed an item and has nobody here to answer it is said where it is chosen. */
export function agencyWords({ name, isRequest, hasAccount }: Agency) {
  const notes = [isRequest && 'chuyển, đề nghị xem xét', !hasAccount && 'chưa có tài khoản'].filter(Boolean)
  return notes.length > 0 ? `${name} (${notes.join('; ')})` : name
}

/** A mark does not follow words that are typed once more: the rooms that many read say so. */
export const notAgainHere = 'phản ánh đã đánh dấu nhạy cảm thì không ghi lại ở đây'
export const readByMany = `Cả chi bộ và cấp trên đọc được; ${notAgainHere}.`

export const statusLabels: Record<Status, { label: string; tone: Tone }> = {
  sent: { label: 'Đã gửi, chờ cấp cơ sở xem xét', tone: 'calm' },
  clarifying: { label: 'Chờ chi bộ làm rõ', tone: 'warn' },
  forwarded: { label: 'Đã tiếp nhận, chờ phân loại', tone: 'calm' },
  proposed: { label: 'Chờ duyệt nơi xử lý', tone: 'calm' },
  assigned: { label: 'Đang xử lý', tone: 'calm' },
  drafted: { label: 'Chờ duyệt trả lời', tone: 'calm' },
  answered: { label: 'Đã trả lời, chờ thông báo tại chi bộ', tone: 'good' },
  closed: { label: 'Đã thông báo tại chi bộ', tone: 'good' },
  askedAgain: { label: 'Kiến nghị tiếp', tone: 'warn' },
  merged: { label: 'Xử lý cùng mục khác', tone: 'calm' },
  setAside: { label: 'Đã chuyển nơi giải quyết khiếu nại, tố cáo', tone: 'plain' },
}

/** What a cell says after an answer was read to it. */
export const saidWords = {
  satisfied: 'Chi bộ nhất trí',
  askMore: 'Chi bộ đề nghị làm rõ thêm',
  askAgain: 'Chi bộ kiến nghị tiếp',
}

const withdrawn = { label: 'Chi bộ đã thu hồi', tone: 'plain' } as const
/** The state of one item in words. */
export function stateOf(item: { status: Status; readOutOn: string | null; askedMoreOn: string | null }): {
  label: string
  tone: Tone
} {
  if (isWithdrawn(item)) return withdrawn
  const { label, tone } = statusLabels[item.status]
  const isBack = item.askedMoreOn !== null && onTheWay.has(item.status)
  return { label: isBack ? `${label}: ${askedMore}` : label, tone }
}
/** Beside the state of an item that came back from the cell, until it is answered again or goes with another. */
const askedMore = 'chi bộ đề nghị làm rõ thêm'
const onTheWay = new Set<Status>(['sent', 'forwarded', 'clarifying', 'proposed', 'assigned', 'drafted'])

/**
 * Each step as a button says it, and what follows from it. To the People's Council, the Fatherland Front and mass
 * organisations nothing is "giao": it is passed with a request to consider it.
 */
export const stepLabels: Record<DeskStep, { verb: string; requestVerb?: string; after: string }> = {
  forward: {
    verb: 'Chuyển cấp trên',
    after: 'Văn phòng cấp trên sẽ tiếp nhận, phân loại và trình giao xử lý.',
  },
  settle: {
    verb: 'Trả lời tại cấp cơ sở',
    after: 'Trả lời sẽ có trong chương trình kỳ sinh hoạt thường kỳ tới của chi bộ để thông báo.',
  },
  clarify: {
    verb: 'Trả lại để chi bộ làm rõ',
    after: 'Thời hạn tạm dừng cho đến khi chi bộ làm rõ.',
  },
  respond: { verb: 'Gửi nội dung làm rõ', after: 'Thời hạn chạy tiếp với số ngày làm việc còn lại.' },
  recallQuestion: {
    verb: 'Rút yêu cầu làm rõ',
    after: 'Mục này trở lại bàn của đồng chí; thời hạn chạy tiếp với số ngày làm việc còn lại.',
  },
  propose: {
    verb: 'Trình giao xử lý',
    after: 'Đồng chí Thường trực sẽ duyệt nơi xử lý và thời hạn.',
  },
  assign: {
    verb: 'Duyệt giao xử lý',
    requestVerb: 'Duyệt chuyển, đề nghị xem xét',
    after: 'Nội dung này đã ở nơi xử lý, chờ dự thảo trả lời.',
  },
  recallProposal: {
    verb: 'Rút đề xuất để sửa',
    after: 'Mục này trở lại bàn của Văn phòng; đồng chí sửa rồi trình giao lại.',
  },
  sendBack: { verb: 'Trả lại Văn phòng', after: 'Văn phòng sẽ phân loại, trình lại.' },
  extend: { verb: 'Gia hạn trả lời', after: 'Hạn mới và lý do đã ghi vào quá trình xử lý.' },
  passOn: {
    verb: 'Báo không thuộc trách nhiệm',
    after: 'Văn phòng đã nhận lại, kèm nơi đồng chí đề nghị chuyển.',
  },
  draft: { verb: 'Trình dự thảo trả lời', after: 'Đồng chí Thường trực sẽ duyệt rồi gửi trả lời về chi bộ.' },
  recallDraft: {
    verb: 'Rút dự thảo để sửa',
    after: 'Dự thảo trở lại với đồng chí, hạn trả lời giữ nguyên; đồng chí sửa rồi trình lại.',
  },
  returnDraft: { verb: 'Trả lại dự thảo', after: 'Nơi xử lý sẽ sửa và trình lại.' },
  approve: {
    verb: 'Duyệt trả lời',
    after: 'Trả lời sẽ có trong chương trình kỳ sinh hoạt thường kỳ tới của chi bộ để thông báo.',
  },
  merge: {
    verb: 'Gộp vào mục khác',
    after: 'Mục này đi cùng mục chính, được trả lời cùng lúc và thông báo tại từng chi bộ.',
  },
  unmerge: { verb: 'Tách khỏi mục chính', after: 'Mục này trở lại Văn phòng để phân loại riêng.' },
  split: {
    verb: 'Tách cho nơi khác trả lời',
    after: 'Phần tách ra là một mục riêng, chờ phân loại; hai mục được trả lời và thông báo riêng.',
  },
  askExtension: {
    verb: 'Đề nghị gia hạn',
    after: 'Hạn đang có giữ nguyên cho đến khi đồng chí Thường trực quyết định.',
  },
  grantExtension: { verb: 'Đồng ý gia hạn', after: 'Hạn mới đã ghi vào quá trình xử lý.' },
  refuseExtension: { verb: 'Không đồng ý gia hạn', after: 'Nơi xử lý trả lời đúng hạn đang có.' },
  approveInterim: {
    verb: 'Duyệt làm trả lời bước đầu',
    after:
      'Chi bộ được thông báo tại kỳ sinh hoạt thường kỳ tới; nơi xử lý tiếp tục và trả lời tiếp đúng hạn mới.',
  },
  setAside: {
    verb: 'Chuyển khiếu nại, tố cáo',
    after: 'Nội dung đã xóa trên cổng; mục này không còn trong danh sách và tìm kiếm.',
  },
}

/** "còn 3 ngày làm việc", "quá hạn 2 ngày làm việc" */
export function deadlineWords(days: number | undefined, isStopped: boolean) {
  if (isStopped) return 'Tạm dừng tính hạn'
  if (days === undefined) return undefined
  if (days < 0) return `quá hạn ${-days} ngày làm việc`
  return days === 0 ? 'hạn trong hôm nay' : `còn ${days} ngày làm việc`
}

/** "muộn 2 ngày làm việc" */
export const lateWords = (days: number) => `muộn ${days} ngày làm việc`

type Given = { answeredOn: Day; answerDueOn: Day | null; daysLate: number | undefined }
/** "05/10/2022, muộn 9 ngày làm việc (hạn 22/09/2022)" */
export const answeredWords = ({ answeredOn, answerDueOn, daysLate }: Given) =>
  daysLate && answerDueOn
    ? `${showDay(answeredOn)}, ${lateWords(daysLate)} (hạn ${showDay(answerDueOn)})`
    : showDay(answeredOn)

export const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
