import type { campaignState } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

type State = (typeof campaignState.enumValues)[number]

/** Kiểm điểm trong tháng 1 is of the year before (Hướng dẫn 43-HD/BTCTW, mục 4). */
export const reviewedYear = (heldOn: Day) =>
  Number(heldOn.slice(0, 4)) - (heldOn.slice(5, 7) === '01' ? 1 : 0)

/** Kiểm điểm cuối năm is finished before 31/12 (Hướng dẫn 43-HD/BTCTW, mục 4); reminded of from November on. */
export const isTimeOfReviews = (today: Day) => ['11', '12', '01'].includes(today.slice(5, 7))

/** At year's end, special units until the middle of January (HD 43-HD/BTCTW, mục 4). */
export function assertReviewDay(year: number, heldOn: Day, field = 'heldOn') {
  if (heldOn < `${year}-02-01` || heldOn > `${year + 1}-01-31`)
    throw new RuleError(
      `Ngày kiểm điểm của năm ${year} phải từ 01/02/${year} đến hết 31/01/${year + 1}.`,
      field,
    )
}

/**
 * Đợt bổ sung: "at the nearest meeting when present", after the last one decided. No text names a last day; here it is
 * before the next year's own is over.
 */
export function assertSupplementDay(year: number, decided: Day | null, heldOn: Day) {
  if ((decided && heldOn <= decided) || heldOn > `${year + 1}-12-31`)
    throw new RuleError(
      `Ngày kiểm điểm bổ sung phải sau ${decided ? `ngày ${showDay(decided)}` : 'đợt trước'}, trước hết năm ${year + 1}.`,
      'heldOn',
    )
}

/** Bound by what was sent: no longer a draft. */
export const isSent = (state: State) => state === 'tallied' || state === 'finished'

function assertGoesOn(state: State) {
  if (state === 'ended')
    throw new RuleError('Đợt này đã thu hồi hoặc chi bộ đã kết thúc hoạt động; ở đây không ghi gì thêm.')
}

export function assertOpen(state: State) {
  assertGoesOn(state)
  if (state !== 'open') throw new RuleError('Danh sách đã gửi cấp quyết định nên chi bộ không sửa được nữa.')
}

export function assertSent(state: State) {
  assertGoesOn(state)
  if (state === 'open') throw new RuleError('Chi bộ chưa gửi danh sách; chưa thể quyết định.')
  if (state === 'finished')
    throw new RuleError('Đợt này đã có quyết định; kết quả sai thì ghi quyết định xếp loại lại.')
}

export function assertDecided(state: State) {
  assertGoesOn(state)
  if (state !== 'finished') throw new RuleError('Đợt này chưa có quyết định.')
}

export function assertHeld(heldOn: Day | null, today: Day) {
  if (!heldOn || heldOn > today)
    throw new RuleError('Chưa đến ngày kiểm điểm; kết quả chỉ nhập được từ ngày họp trở đi.', 'heldOn')
}
