import { showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { gapsIn } from './gaps'
import { assertInTime } from './in-time'
import type { Part } from './part'
import type { Given, Item, Now } from './take'
import { type Status, type Step, transitionOf } from './transitions'

function refuse(message: string, field?: string): never {
  throw new RuleError(message, field)
}

/** Refuses, at the field, what a step asks for and was not given. */
export function assertGiven(step: Step, item: Item, given: Given, now: Now) {
  const { today } = now
  const needs = new Set(transitionOf(step).needs)
  if (needs.has('note') && !given.note?.trim()) refuse('Đồng chí ghi rõ lý do, nội dung.', 'note')
  if (needs.has('agency') && !given.agencyId) refuse('Đồng chí chọn cơ quan xử lý.', 'agencyId')
  if (needs.has('deadline') && !given.dueOn) refuse('Đồng chí ghi hạn trả lời.', 'dueOn')
  if (needs.has('deadline') && given.dueOn && given.dueOn <= today)
    refuse(`Hạn trả lời phải sau ngày ${showDay(today)}.`, 'dueOn')
  if (given.dueOn) assertInTime(step, item, given.dueOn, given.note, now)
  if (needs.has('reply') && !given.reply?.text.trim()) refuse('Đồng chí ghi nội dung trả lời.', 'replyText')
  const [gap] = needs.has('reply') ? gapsIn(given.reply?.text ?? '') : []
  if (gap) refuse(`Còn chỗ chưa điền: ${gap}. Đồng chí điền hoặc xóa chỗ ấy rồi gửi lại.`, 'replyText')
  if (needs.has('scope') && !given.scope) refuse('Đồng chí chọn phạm vi thông báo.', 'scope')
  if (needs.has('scope') && item.isSensitive && given.scope !== 'cell')
    refuse('Nội dung nhạy cảm chỉ thông báo tại chi bộ đã nêu. Đồng chí chọn lại phạm vi.', 'scope')
  if (needs.has('main')) assertMain(item, given.main)
  if (needs.has('part')) assertPart(item, given.part)
  if (needs.has('request') && item.askedDueOn === null)
    refuse('Không có đề nghị gia hạn nào đang chờ. Đồng chí tải lại trang.')
  if (needs.has('interim') && item.replyKind !== 'inProgress')
    refuse('Chỉ dự thảo “Đang giải quyết, có lộ trình” mới duyệt làm trả lời bước đầu được.')
  if (needs.has('confirmation') && !given.isConfirmed)
    refuse('Đồng chí đánh dấu xác nhận trước khi thực hiện; bước này không làm lại được.', 'isConfirmed')
  if (step === 'grantExtension' && item.askedDueOn !== null && item.askedDueOn <= today)
    refuse('Ngày cơ quan đề nghị đã qua. Đồng chí không đồng ý, hoặc gia hạn đến một ngày khác.')
  if (step === 'settle' && given.scope === 'all')
    refuse('Cấp cơ sở chỉ thông báo tại chi bộ hoặc trong đảng bộ của mình.', 'scope')
  if (step === 'passOn' && given.agencyId === item.agencyId)
    refuse('Đồng chí nêu cơ quan khác có trách nhiệm; không để mục này không có nơi xử lý.', 'agencyId')
  if (step === 'setAside' && item.hasMerged)
    refuse('Đang có mục khác gộp vào mục này. Đồng chí tách các mục ấy ra trước.')
}

/** Where a main item may be: the office has it or gave it away, and no answer was approved yet. */
export const mainStatuses = ['forwarded', 'proposed', 'assigned', 'drafted'] as const satisfies Status[]

/** Gộp trùng is one step deep: what others are merged into is not merged itself, so no ring can arise. */
function assertMain(item: Item, main: Item | undefined) {
  if (!main || main.topId !== item.topId) refuse('Đồng chí chọn mục chính trong danh sách.', 'mainId')
  if (main.id === item.id) refuse('Một mục không gộp vào chính nó. Đồng chí chọn mục khác.', 'mainId')
  if ((main.splitFromId ?? main.id) === (item.splitFromId ?? item.id))
    refuse('Hai phần tách từ một mục thì trả lời riêng. Đồng chí chọn mục khác.', 'mainId')
  if (!mainStatuses.some((each) => each === main.status))
    refuse('Mục chính phải đang được xử lý và chưa trả lời. Đồng chí chọn mục khác.', 'mainId')
  if (main.isSensitive !== item.isSensitive)
    refuse('Nội dung nhạy cảm không trả lời chung với mục khác. Đồng chí chọn mục khác.', 'mainId')
  if (item.hasMerged)
    refuse('Đang có mục khác gộp vào mục này. Đồng chí tách các mục ấy ra, rồi gộp từng mục vào mục chính.')
}

/** Tách: what goes with this item would be answered with one half only. */
function assertPart(item: Item, part: Part | undefined) {
  if (!part?.title.trim()) refuse('Đồng chí ghi tiêu đề của phần tách ra.', 'partTitle')
  if (!part.text.trim()) refuse('Đồng chí ghi nội dung của phần tách ra.', 'partText')
  if (item.hasMerged) refuse('Đang có mục khác gộp vào mục này. Đồng chí tách các mục ấy ra trước.')
}

/** Whether a step may be offered on the item's page, beyond its status and who asks. */
export function isOffered(
  step: Step,
  { askedDueOn, replyKind, hasMerged }: Pick<Item, 'askedDueOn' | 'replyKind' | 'hasMerged'>,
) {
  if (step === 'askExtension') return askedDueOn === null
  if (transitionOf(step).needs.includes('request')) return askedDueOn !== null
  if (step === 'approveInterim') return replyKind === 'inProgress'
  return !hasMerged || !['merge', 'split', 'setAside'].includes(step)
}
