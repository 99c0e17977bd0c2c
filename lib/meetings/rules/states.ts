import { RuleError } from '@/lib/core/errors'

/** Nháp → đã hoàn tất (→ mở lại) → đã gửi cấp trên → đã tiếp nhận | trả lại bổ sung. The database holds the same table. */
export type MinutesStatus = 'draft' | 'completed' | 'sent' | 'received' | 'returned'
export type MinutesStep = 'complete' | 'reopen' | 'send' | 'withdraw' | 'receive' | 'return'

const steps: Record<MinutesStep, { from: MinutesStatus[]; to: MinutesStatus; refusal: string }> = {
  complete: { from: ['draft'], to: 'completed', refusal: 'Biên bản này đã hoàn tất.' },
  reopen: {
    from: ['completed'],
    to: 'draft',
    refusal: 'Chỉ mở lại được biên bản đã hoàn tất và chưa gửi.',
  },
  send: {
    from: ['completed', 'returned'],
    to: 'sent',
    refusal: 'Chỉ gửi được biên bản đã hoàn tất và chưa gửi.',
  },
  withdraw: {
    from: ['sent'],
    to: 'completed',
    refusal: 'Cấp trên đã tiếp nhận hoặc đã trả lại nên không rút lại được nữa.',
  },
  receive: { from: ['sent'], to: 'received', refusal: 'Biên bản này không ở trạng thái chờ tiếp nhận.' },
  return: { from: ['sent'], to: 'returned', refusal: 'Chỉ trả lại được biên bản đang chờ tiếp nhận.' },
}

/** The status a step leads to; a step that is not in the table is refused with its reason. */
export function stepFrom(status: MinutesStatus, step: MinutesStep): MinutesStatus {
  const { from, to, refusal } = steps[step]
  if (!from.includes(status)) throw new RuleError(refusal)
  return to
}
