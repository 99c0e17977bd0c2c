import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { yearOf } from './absences'

type Contact = { kind: 'contact' | 'material' | 'warning' | 'invitation'; doneOn: Day; answer?: string }

/** The year a warning counts in, or whose review an invitation is to: a review is held until 31/01 of the next. */
export function yearOfContact({ kind, doneOn }: Contact): number | null {
  if (kind === 'warning') return yearOf(doneOn)
  if (kind !== 'invitation') return null
  return doneOn.slice(5, 7) === '01' ? yearOf(doneOn) - 1 : yearOf(doneOn)
}

export function assertContactFits({ kind, doneOn, answer }: Contact, today: Day) {
  if (doneOn > today)
    throw new RuleError('Ngày liên lạc chưa đến; đồng chí ghi sau khi đã liên lạc.', 'doneOn')
  if (kind === 'invitation' && !answer)
    throw new RuleError(
      'Đồng chí chọn đảng viên trả lời thế nào; chưa trả lời thì chọn “Chưa trả lời”.',
      'answer',
    )
}

/** What the member himself reported is in the register already; everything else that a cadre wrote may be withdrawn, once. */
export function assertMayWithdraw({ kind, withdrawalId }: { kind: string; withdrawalId: number | null }) {
  if (kind === 'report')
    throw new RuleError('Lời đảng viên tự báo thì không rút; đồng chí sửa thông tin đi làm xa.', 'contactId')
  if (withdrawalId !== null)
    throw new RuleError('Lần ghi này đã rút rồi. Đồng chí tải lại trang.', 'contactId')
}
