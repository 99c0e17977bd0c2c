import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  monthOf,
  showDay,
  showMonth,
  weekdayOf,
} from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { DayRule, RuleSet } from '@/lib/rulesets/values'

export type CommonDay = RuleSet<'commonDay'>
export type MeetingState = 'open' | 'registered' | 'confirmed' | 'held' | 'notHeld'
/** Ngày huyện ấn định riêng: set by the organisation at `path` for its subtree. */
export type OwnDay = { path: string; cellType: string; heldOn: Day; reason: string }

function dayBy(rule: DayRule, month: Day): Day {
  if (rule.kind === 'dayOfMonth') return addDays(month, rule.day - 1)
  const toFirst = (rule.weekday - weekdayOf(month) + 7) % 7
  return addDays(month, toFirst + (rule.nth - 1) * 7)
}

/** Ngày sinh hoạt thống nhất of a cell type in a month, before anybody sets another day. */
export const commonDayFor = (ruleSet: CommonDay, cellType: string | null, month: Day): Day =>
  dayBy(ruleSet.values.byCellType[cellType ?? ''] ?? ruleSet.values.otherwise, month)

/** The nearest organisation above (or the cell's own) that set a day for this cell type. */
export const ownDayFor = (ownDays: OwnDay[], cell: { path: string; cellType: string | null }) =>
  ownDays
    .filter((each) => cell.path.startsWith(each.path) && each.cellType === cell.cellType)
    .toSorted((a, b) => b.path.length - a.path.length)[0]

/** Null where no common day was in force (before 1/9/2022). */
export const dueDayFor = (
  ruleSet: CommonDay | undefined,
  ownDays: OwnDay[],
  cell: { path: string; cellType: string | null },
  month: Day,
): Day | null =>
  ruleSet ? (ownDayFor(ownDays, cell)?.heldOn ?? commonDayFor(ruleSet, cell.cellType, month)) : null

/** A cell founded after the common day is not asked to have met on it: in its first month it meets on any day. */
export const dueSince = (foundedOn: Day | null, dueOn: Day | null): Day | null =>
  foundedOn && dueOn && foundedOn > dueOn ? null : dueOn

/** Days after the common day; 0 where there is none or it is kept. */
export const lateDays = (dueOn: Day | null, day: Day | null) =>
  dueOn && day ? Math.max(0, daysBetween(dueOn, day)) : 0

/** A cell that has ended plans nothing any more, whatever was opened for it. */
export function assertStillThere(endedOn: Day | null) {
  if (endedOn)
    throw new RuleError(`Chi bộ đã kết thúc ngày ${showDay(endedOn)}; kỳ này không đăng ký nữa.`, 'plannedOn')
}

/** A month that is over happened, whatever was written into it. */
export const isPast = (month: Day, today: Day) => month < monthOf(today)

export function assertNotPast(month: Day, today: Day) {
  if (isPast(month, today)) throw new RuleError(`Tháng ${showMonth(month)} đã qua, không rút được nữa.`)
}

/** A year typed wrong would leave a meeting that waits for decades: nobody opens one more than a year ahead. */
export const lastOpenMonth = (today: Day) => addMonths(monthOf(today), 12)

export function assertNotFarAhead(day: Day, today: Day, field?: string) {
  const last = lastOpenMonth(today)
  if (monthOf(day) > last)
    throw new RuleError(
      `Tháng ${showMonth(monthOf(day))} còn hơn một năm nữa; đồng chí xem lại năm. Mở được đến tháng ${showMonth(last)}.`,
      field,
    )
}

type Registration = {
  month: Day
  dueOn: Day | null
  plannedOn: Day
  reason: string
  ruleSet: CommonDay | undefined
  /** The day the committee above permitted, where it permitted one. */
  permittedOn?: Day | null
}

export const quote = ({ values, name, source }: CommonDay) =>
  `Theo ${source}: ${name}; vì lý do đặc biệt mới được lùi, không quá ${values.latestDays} ngày.`

/** Tứ Kỳ 2022: on the common day; later only for a reason and within the days allowed; earlier not by default. */
export function assertMayRegister({ month, dueOn, plannedOn, reason, ruleSet, permittedOn }: Registration) {
  if (!ruleSet || !dueOn) {
    if (monthOf(plannedOn) === month) return
    throw new RuleError(
      `Ngày ${showDay(plannedOn)} không thuộc tháng này. Đồng chí chọn một ngày từ ${showDay(month)} đến ${showDay(addDays(addMonths(month, 1), -1))}.`,
      'plannedOn',
    )
  }
  const { latestDays, earliestDays, mayExceed } = ruleSet.values
  const later = daysBetween(dueOn, plannedOn)
  if (later < -earliestDays)
    throw new RuleError(
      `Ngày ${showDay(plannedOn)} sớm hơn ngày sinh hoạt thống nhất ${showDay(dueOn)}. Đồng chí chọn từ ngày ${showDay(addDays(dueOn, -earliestDays))}. ${quote(ruleSet)}`,
      'plannedOn',
    )
  if (later > latestDays && !(mayExceed && plannedOn === permittedOn))
    throw new RuleError(
      `Ngày ${showDay(plannedOn)} lùi ${later} ngày so với ngày sinh hoạt thống nhất ${showDay(dueOn)}. Đồng chí chọn ngày không muộn hơn ${showDay(addDays(dueOn, latestDays))}${mayExceed ? ', hoặc đề nghị cấp trên cho phép họp muộn hơn' : ''}. ${quote(ruleSet)}`,
      'plannedOn',
    )
  if (later !== 0 && reason.trim() === '')
    throw new RuleError(
      `Ngày ${showDay(plannedOn)} ${later > 0 ? `lùi ${later} ngày` : `sớm ${-later} ngày`} so với ngày sinh hoạt thống nhất ${showDay(dueOn)}; đồng chí ghi rõ lý do. ${quote(ruleSet)}`,
      'lateReason',
    )
}

/** May the planned day stay when the common day moves? Otherwise the cell registers again. */
export const keepsPlan = (
  ruleSet: CommonDay,
  dueOn: Day,
  {
    plannedOn,
    reason,
    permittedOn,
  }: { plannedOn: Day | null; reason: string | null; permittedOn?: Day | null },
) => {
  if (!plannedOn || plannedOn === dueOn) return true
  const later = daysBetween(dueOn, plannedOn)
  return (
    later >= -ruleSet.values.earliestDays &&
    (later <= ruleSet.values.latestDays || (ruleSet.values.mayExceed && plannedOn === permittedOn)) &&
    Boolean(reason)
  )
}

/** Hội nghị đổi ngày, hủy được until its day is over. */
export const mayChangeConference = (
  { heldOn, cancelledOn }: { heldOn: Day; cancelledOn: Day | null },
  today: Day,
) => cancelledOn === null && heldOn >= today

export function assertMayChangeConference(conference: { heldOn: Day; cancelledOn: Day | null }, today: Day) {
  if (mayChangeConference(conference, today)) return
  throw new RuleError(
    conference.cancelledOn
      ? 'Hội nghị này đã hủy. Nếu tổ chức lại, đồng chí ghi hội nghị mới vào lịch.'
      : 'Hội nghị này đã qua ngày họp nên không đổi hay hủy được nữa.',
  )
}

/** Chưa đăng ký → đã đăng ký → đã xác nhận → đã họp | không họp được; a change of mind goes back. */
const from: Record<'register' | 'confirm' | 'unconfirm' | 'reportNotHeld' | 'name', MeetingState[]> = {
  register: ['open', 'registered', 'notHeld'],
  confirm: ['registered'],
  unconfirm: ['confirmed'],
  reportNotHeld: ['open', 'registered', 'confirmed'],
  name: ['open', 'registered', 'confirmed'],
}
const why: Record<MeetingState, string> = {
  open: 'Chi bộ chưa đăng ký lịch của kỳ sinh hoạt này.',
  registered: 'Lịch của kỳ sinh hoạt này đang chờ cấp trên xác nhận.',
  confirmed:
    'Cấp trên đã xác nhận lịch này. Muốn đổi, đồng chí đề nghị cấp trên bỏ xác nhận rồi đăng ký lại.',
  held: 'Kỳ sinh hoạt này đã họp, không đổi được lịch.',
  notHeld: 'Kỳ sinh hoạt này đã báo không họp được.',
}

export type Step = keyof typeof from
export const maySteps = (state: MeetingState): Step[] => {
  const steps: Step[] = ['register', 'confirm', 'unconfirm', 'reportNotHeld', 'name']
  return steps.filter((step) => from[step].includes(state))
}

export function assertStep(step: Step, state: MeetingState) {
  if (!from[step].includes(state)) throw new RuleError(why[state])
}
