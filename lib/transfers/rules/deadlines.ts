import { addDays, type Day, monthsLater, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { addWorkingDays, type Holiday } from '@/lib/core/working-days'
import type { RuleValues } from '@/lib/rulesets/values'
import type { Kind, State } from './steps'

type Values = RuleValues<'transfers'>

/** Quy định 294-QĐ/TW, 6.3.1a: so many working days from the decision or the move to begin the transfer. */
export const beginBy = (decidedOn: Day, { beginDays }: Values, holidays: readonly Holiday[]) =>
  addWorkingDays(decidedOn, beginDays, holidays)

/** Quy định 294-QĐ/TW, 6.3.1c: so many working days from the introduction to present it. */
export const presentBy = (introducedOn: Day, { presentDays }: Values, holidays: readonly Holiday[]) =>
  addWorkingDays(introducedOn, presentDays, holidays)

/** Hướng dẫn 38-HD/BTCTW, 4.3.1d: after it, without a good reason, "tự ý bỏ sinh hoạt đảng". */
export const droppedAfter = (introducedOn: Day, { removalMonths }: Values) =>
  monthsLater(introducedOn, removalMonths)

/** Hướng dẫn 06-HD/TW, 8.3b: the committee checks phiếu báo every so many months, here in the last of them. */
export const isNoticeMonth = (today: Day, { noticeMonths }: Values) =>
  Number(today.slice(5, 7)) % noticeMonths === 0

/** Sắp hết hạn: so many days before, or the day itself. */
export const isNear = (dueOn: Day | null, today: Day, { warnDays }: Values) =>
  dueOn !== null && dueOn >= today && dueOn <= addDays(today, warnDays)

type Dated = {
  kind: Kind
  decidedOn: Day
  introducedOn: Day | null
  startsOn: Day | null
  endsOn: Day | null
  state: State
}

/** The last day for what comes next; null where no rule names one. A temporary stay is arranged before it begins. */
export function dueOf(its: Dated, values: Values, holidays: readonly Holiday[]): Day | null {
  if (its.kind === 'temporary') return its.state === 'received' ? its.endsOn : its.startsOn
  if (its.state === 'begun') return beginBy(its.decidedOn, values, holidays)
  if (its.state === 'introduced' && its.introducedOn) return presentBy(its.introducedOn, values, holidays)
  return null
}

/** A day that has passed asks for a written explanation. */
export function assertExplained(
  { by, on, reason, what }: { by: Day; on: Day; reason: string; what: string },
  { lateBasis }: Values,
) {
  if (on > by && !reason)
    throw new RuleError(
      `${what} đã quá hạn (hạn ngày ${showDay(by)}); đồng chí ghi giải trình của đảng viên (${lateBasis}).`,
      'lateReason',
    )
}

/** A day of a step: not before the step it follows, and not to come. */
export function assertBetween(on: Day, { from, to, field }: { from: Day; to: Day; field: string }) {
  if (on > to) throw new RuleError('Ngày này chưa đến; đồng chí nhập lại.', field)
  if (on < from) throw new RuleError(`Ngày này phải từ ${showDay(from)} trở đi.`, field)
}
