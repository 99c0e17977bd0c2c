import type * as schema from '@/db/schema'
import type { Who } from '../fixtures'

export type Status = typeof schema.feedbackItems.$inferSelect.status
/** What is told again within a season is offered as a main item. */
export const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
export const FRONT = 'Ủy ban Mặt trận Tổ quốc huyện'
const reply = { 'Nội dung trả lời': 'Đã đưa vào kế hoạch năm 2023.', 'Người ký': 'Trần Đức Luyện' }
export const note = (label: string) => ({ [label]: 'Ghi rõ trong văn bản.' })

export type Item = typeof schema.feedbackItems.$inferInsert
export type Person = Who | 'agencyHead'
export type Walk = {
  verb: string
  may: readonly Person[]
  from: Status
  item?: (ids: { main: number }) => Partial<Item>
  /** Who asked the cell, where that is not the office. */
  isAskedByCommune?: boolean
  fields?: Record<string, string>
  tick?: RegExp
}

const [committee, office, leader, agency] = [
  ['committeeOffice', 'committeeSecretary'],
  ['districtOffice'],
  ['permanentCommittee'],
  ['agencyOfficer', 'agencyHead'],
] as const
/** Every step of lib/feedback/rules/transitions.ts: from where, who takes it, what its form wants. */
const walks: Record<string, Walk> = {
  forward: { verb: 'Chuyển cấp trên', from: 'sent', may: committee, fields: note('Ý kiến của cấp ủy') },
  settle: {
    verb: 'Trả lời tại cấp cơ sở',
    from: 'sent',
    may: committee,
    fields: { 'Kết quả': 'Đã giải quyết', ...reply },
  },
  clarify: {
    verb: 'Trả lại để chi bộ làm rõ',
    from: 'sent',
    may: committee,
    fields: note('Chi bộ cần làm rõ điều gì?'),
  },
  respond: {
    verb: 'Gửi nội dung làm rõ',
    from: 'clarifying',
    may: ['cellSecretary'],
    item: () => ({ stoppedOn: YESTERDAY }),
    fields: note('Nội dung làm rõ'),
  },
  recallQuestion: {
    verb: 'Rút yêu cầu làm rõ',
    from: 'clarifying',
    may: office,
    item: () => ({ stoppedOn: YESTERDAY }),
    fields: note('Vì sao rút?'),
  },
  propose: { verb: 'Trình giao xử lý', from: 'forwarded', may: office },
  assign: {
    verb: 'Duyệt giao xử lý',
    from: 'proposed',
    may: leader,
    fields: {
      ...{ 'Cơ quan xử lý': 'Ủy ban nhân dân huyện', 'Hạn trả lời': '30/12/2099' },
      ...note('Ý kiến chỉ đạo'),
    },
  },
  sendBack: {
    verb: 'Trả lại Văn phòng',
    from: 'proposed',
    may: leader,
    fields: note('Văn phòng cần xem lại điều gì?'),
  },
  extend: {
    verb: 'Gia hạn trả lời',
    from: 'assigned',
    may: leader,
    fields: { 'Hạn mới': '15/12/2099', ...note('Lý do gia hạn') },
  },
  passOn: {
    verb: 'Báo không thuộc trách nhiệm',
    from: 'assigned',
    may: agency,
    fields: { 'Cơ quan có trách nhiệm': FRONT, ...note('Vì sao không thuộc trách nhiệm?') },
  },
  draft: {
    verb: 'Trình dự thảo trả lời',
    from: 'assigned',
    may: agency,
    fields: { 'Kết quả': 'Đã giải quyết', ...reply },
  },
  recallProposal: {
    verb: 'Rút đề xuất để sửa',
    from: 'proposed',
    may: office,
    fields: note('Vì sao rút đề xuất?'),
  },
  recallDraft: {
    verb: 'Rút dự thảo để sửa',
    from: 'drafted',
    may: agency,
    fields: note('Vì sao rút dự thảo?'),
  },
  returnDraft: { verb: 'Trả lại dự thảo', from: 'drafted', may: leader, fields: note('Cần sửa điều gì?') },
  approve: { verb: 'Duyệt trả lời', from: 'drafted', may: leader },
  merge: { verb: 'Gộp vào mục khác', from: 'forwarded', may: office, tick: /Mục chính/ },
  unmerge: {
    verb: 'Tách khỏi mục chính',
    from: 'merged',
    may: office,
    item: ({ main }) => ({ mergedIntoId: main }),
  },
  split: {
    verb: 'Tách cho nơi khác trả lời',
    from: 'forwarded',
    may: office,
    fields: { 'Tiêu đề phần tách ra': 'Đường vào kênh', 'Nơi nhận phần tách ra': FRONT },
  },
  askExtension: {
    verb: 'Đề nghị gia hạn',
    from: 'assigned',
    may: agency,
    fields: { 'Đề nghị gia hạn đến ngày': '10/12/2099', ...note('Lý do đề nghị gia hạn') },
  },
  grantExtension: {
    verb: 'Đồng ý gia hạn',
    from: 'assigned',
    may: leader,
    item: () => ({ askedDueOn: '2099-12-30' }),
  },
  refuseExtension: {
    verb: 'Không đồng ý gia hạn',
    from: 'assigned',
    may: leader,
    item: () => ({ askedDueOn: '2099-12-30' }),
    fields: note('Lý do không đồng ý'),
  },
  approveInterim: {
    verb: 'Duyệt làm trả lời bước đầu',
    from: 'drafted',
    may: leader,
    fields: { 'Trả lời tiếp trước ngày': '30/12/2099', ...note('Ý kiến của Thường trực') },
  },
  setAside: {
    verb: 'Chuyển khiếu nại, tố cáo',
    from: 'forwarded',
    may: office,
    tick: /Nội dung đã được chuyển/,
  },
}

/** The same steps at the other desk that may take them. */
const besides: Record<string, Partial<Walk>> = {
  clarify: { from: 'forwarded', may: office },
  recallQuestion: { may: committee, isAskedByCommune: true },
  setAside: { from: 'sent', may: committee },
}
export const ways = [walks, besides].flatMap((all) =>
  Object.entries(all).flatMap(([step, way]) => {
    const usual = walks[step]
    return usual ? [{ step, ...usual, ...way }] : []
  }),
)
/** Steps nobody takes on an item's page: with the main item, in the cell's minutes, for a whole agency. */
export const others = {
  together: ['answerTogether', 'interimTogether'],
  minutes: ['close', 'askAgain', 'askMore', 'hearInterim'],
  agency: ['handOver'],
}
