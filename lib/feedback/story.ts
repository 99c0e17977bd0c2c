import { showDay } from '@/lib/core/dates'
import type { Step } from './rules/transitions'

type Told = { from: string; to: string; dueOn: string | null; isRequest: boolean }

const until = (dueOn: string | null) => (dueOn ? `, hạn trả lời ${showDay(dueOn)}` : '')

/** One step of the history as a sentence. */
const sentences: Record<
  Step | 'open' | 'openPart' | 'withdraw' | 'undoReadOut' | 'inherit' | 'inheritQuestion',
  (told: Told) => string
> = {
  open: ({ from, to }) => `${from} gửi ${to}`,
  openPart: ({ from }) => `${from} tách thành mục riêng`,
  withdraw: ({ from }) => `${from} thu hồi cùng biên bản`,
  undoReadOut: ({ from }) => `${from} mở lại biên bản đã thông báo; câu trả lời chờ thông báo lại`,
  forward: ({ from, to }) => `${from} chuyển ${to}, Văn phòng tiếp nhận`,
  settle: ({ from }) => `${from} trả lời tại cấp cơ sở`,
  clarify: ({ from }) => `${from} trả lại để chi bộ làm rõ; tạm dừng thời hạn`,
  respond: ({ from, to }) => `${from} gửi ${to} nội dung làm rõ; thời hạn chạy tiếp`,
  recallQuestion: ({ from }) => `${from} rút yêu cầu làm rõ; thời hạn chạy tiếp`,
  recallProposal: () => 'Văn phòng rút đề xuất nơi xử lý để sửa',
  propose: ({ to, dueOn, isRequest }) => {
    if (!to) return 'Văn phòng trình Thường trực duyệt nơi xử lý'
    const what = isRequest ? `chuyển ${to}, đề nghị xem xét` : `giao ${to}`
    return `Văn phòng trình Thường trực ${what}${until(dueOn)}`
  },
  assign: ({ from, to, dueOn, isRequest }) =>
    isRequest
      ? `${from} chuyển ${to}, đề nghị xem xét${until(dueOn)}`
      : `${from} giao ${to} xử lý${until(dueOn)}`,
  sendBack: () => 'Thường trực trả lại Văn phòng để phân loại lại',
  extend: ({ dueOn }) => `Thường trực gia hạn${until(dueOn)}`,
  passOn: ({ from, to }) => `${from} báo không thuộc trách nhiệm, đề nghị chuyển ${to}`,
  draft: ({ from }) => `${from} trình dự thảo trả lời`,
  recallDraft: ({ from }) => `${from} rút dự thảo trả lời để sửa`,
  returnDraft: () => 'Thường trực trả lại dự thảo để sửa',
  approve: ({ from }) => `${from} duyệt trả lời, gửi về chi bộ`,
  close: () => 'Đã thông báo tại chi bộ; chi bộ nhất trí với trả lời',
  askAgain: () => 'Đã thông báo tại chi bộ; chi bộ kiến nghị tiếp',
  askMore: ({ to, dueOn }) => `Đã thông báo tại chi bộ; chi bộ đề nghị ${to} làm rõ thêm${until(dueOn)}`,
  merge: ({ from }) => `${from} gộp vào mục cùng nội dung để xử lý chung`,
  unmerge: ({ from }) => `${from} tách khỏi mục chính để phân loại riêng`,
  split: ({ from }) => `${from} tách một phần cho nơi khác trả lời`,
  answerTogether: ({ from }) => `${from} duyệt trả lời cùng mục chính, gửi về chi bộ`,
  askExtension: ({ from, dueOn }) => `${from} đề nghị gia hạn đến ngày ${dueOn ? showDay(dueOn) : ''}`,
  grantExtension: ({ dueOn }) => `Thường trực đồng ý gia hạn${until(dueOn)}`,
  refuseExtension: ({ dueOn }) => `Thường trực không đồng ý gia hạn; giữ hạn${until(dueOn).slice(5)}`,
  approveInterim: ({ dueOn }) => `Thường trực duyệt trả lời bước đầu, gửi về chi bộ${until(dueOn)}`,
  interimTogether: () => 'Trả lời bước đầu của mục chính được gửi cả về chi bộ này',
  hearInterim: () => 'Đã thông báo trả lời bước đầu tại chi bộ',
  inherit: ({ from, to }) => `${from} bàn giao ${to} tiếp tục theo dõi, giữ thời hạn`,
  inheritQuestion: ({ from, to }) => `${from} bàn giao ${to} chờ chi bộ làm rõ; thời hạn vẫn tạm dừng`,
  handOver: ({ to }) => `Sắp xếp cơ quan: chuyển ${to} xử lý tiếp, giữ thời hạn`,
  setAside: ({ from }) => `${from} chuyển theo quy định về khiếu nại, tố cáo; xóa nội dung trên cổng`,
}
const isKnown = (step: string): step is keyof typeof sentences => step in sentences

export function tell(row: {
  step: string
  dueOn: string | null
  isRequest: boolean
  names: { from: string | null; to: string | null }
}) {
  if (!isKnown(row.step)) return row.step
  const { dueOn, isRequest } = row
  return sentences[row.step]({ from: row.names.from ?? '', to: row.names.to ?? '', dueOn, isRequest })
}
