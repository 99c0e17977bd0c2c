import { RuleError } from '@/lib/core/errors'
import type { Item, PastStep } from './take'
import type { Status } from './transitions'

/** What a file came with: the item as the cell sent it, or the reply to it. */
export type FilePart = 'item' | 'reply'

/** A draft ends here without having become the answer; what came with it ends with it. */
export const draftEnds = ['passOn', 'approveInterim'] as const

/** Until the office lays the item before the leader, the cell may still add to it. */
const attachStatuses = ['sent', 'forwarded', 'clarifying'] as const satisfies Status[]

export const mayAttach = ({ status }: { status: Status }) => attachStatuses.some((each) => each === status)

export function assertMayAttach(item: Pick<Item, 'status'>, many: number) {
  if (!mayAttach(item))
    throw new RuleError('Mục này đã giao xử lý hoặc đã kết thúc nên không đính thêm tệp được.')
  if (many === 0) throw new RuleError('Đồng chí chưa chọn tệp.', 'files')
}

type Standing = { status: Status; history: readonly Pick<PastStep, 'step'>[] }

/**
 * Bỏ tệp đính nhầm: by the cell before anybody above has acted, or while the item is back there; by the agency while
 * its draft is its own.
 */
export function mayDrop(part: FilePart, { status, history }: Standing) {
  if (part === 'reply') return status === 'assigned'
  return status === 'clarifying' || (mayAttach({ status }) && history.at(-1)?.step === 'open')
}

type Room = {
  /** Files there already and new ones, and how many there may be. */
  many: number
  most: number
  /** Bytes: of the new ones, of all the organisation attached this year, of what it may. */
  size: number
  used: number
  quota: number
}

export function assertRoom({ many, most, size, used, quota }: Room) {
  if (many > most)
    throw new RuleError(
      `Mỗi phản ánh, mỗi trả lời kèm không quá ${most} tệp, kể cả tệp đã đính. Đồng chí bỏ bớt tệp.`,
      'files',
    )
  if (used + size > quota)
    throw new RuleError(
      'Đơn vị đã dùng hết dung lượng tệp kèm theo của năm nay. Đồng chí gửi không kèm tệp, hoặc báo người quản trị để được thêm.',
      'files',
    )
}
