import { monthOf, showMonth } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { cellTypeLabel } from '@/lib/organisations/labels'
import { type DayRule, ruleValues } from '@/lib/rulesets/values'
import type { Value } from './controls'
import type { Fault, RuleRecord } from './rule-forms'

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']
const times = ['đầu tiên', 'lần thứ 2', 'lần thứ 3', 'lần thứ 4']
/** Monday first, as the calendar on the wall. */
const weekOrder = [1, 2, 3, 4, 5, 6, 0]

const rules: DayRule[] = [
  ...Array.from({ length: 28 }, (_, at): DayRule => ({ kind: 'dayOfMonth', day: at + 1 })),
  ...times.flatMap((_, at) =>
    weekOrder.map((weekday): DayRule => ({ kind: 'weekdayOfMonth', weekday, nth: at + 1 })),
  ),
]

/** "ngày 07", "thứ Năm đầu tiên của tháng" */
const dayRuleWords = (rule: DayRule) =>
  rule.kind === 'dayOfMonth'
    ? `ngày ${String(rule.day).padStart(2, '0')}`
    : `${weekdays[rule.weekday]} ${times[rule.nth - 1]} của tháng`

const codeOf = (rule: DayRule) => (rule.kind === 'dayOfMonth' ? `${rule.day}` : `${rule.weekday}-${rule.nth}`)
const byCode = new Map(rules.map((rule) => [codeOf(rule), rule]))
export const dayRuleOptions = rules.map((rule) => ({ value: codeOf(rule), label: dayRuleWords(rule) }))

/** Cell types that may have a day of their own, by the name of their field. */
const typeFields = {
  daySchool: 'school',
  dayOffice: 'office',
  dayEnterprise: 'enterprise',
  dayForces: 'forces',
} as const
export const ownDayFields = Object.entries(typeFields).map(([name, type]) => ({
  name,
  label: `Ngày của chi bộ ${cellTypeLabel[type].toLowerCase()}`,
}))

/** A rule set as its form shows it: a code for each day. */
export function flatDays(values: RuleRecord): RuleRecord {
  const { byCellType, otherwise, ...more } = ruleValues.commonDay.parse(values)
  const own = Object.entries(typeFields).map(([name, type]) => {
    const rule = byCellType[type]
    return [name, rule && codeOf(rule)]
  })
  return { ...more, commonDay: codeOf(otherwise), ...Object.fromEntries(own) }
}

/** What the form says as a rule set keeps it. */
export function daysFrom({ commonDay, ...typed }: RuleRecord): RuleRecord {
  const own = Object.entries(typeFields).flatMap(([name, type]) => {
    const rule = byCode.get(String(typed[name] ?? ''))
    return rule ? [[type, rule]] : []
  })
  const more = Object.entries(typed).filter(([name]) => !Object.hasOwn(typeFields, name))
  return {
    ...Object.fromEntries(more),
    otherwise: byCode.get(String(commonDay)),
    byCellType: Object.fromEntries(own),
  }
}

/** "Ngày sinh hoạt thống nhất: ngày 07; trường học: thứ Năm đầu tiên của tháng" */
export function nameOfDays(values: RuleRecord): string {
  const { byCellType, otherwise } = ruleValues.commonDay.parse(values)
  const own = Object.values(typeFields).flatMap((type) => {
    const rule = byCellType[type]
    return rule ? [`${cellTypeLabel[type].toLowerCase()}: ${dayRuleWords(rule)}`] : []
  })
  return [`Ngày sinh hoạt thống nhất: ${dayRuleWords(otherwise)}`, ...own].join('; ')
}

/** Any day of the month before comes before those of the meeting's own month. */
const termOrder = (day: Value, month: Value | undefined) => Number(day) + (month ? 31 : 0)

/** Hạn đăng ký, hạn xác nhận: a month has its day, in the meeting's own month not after the meeting, one after the other. */
export function faultOfDays(read: Record<string, Value | undefined>): Fault | undefined {
  const common = byCode.get(String(read.commonDay))
  for (const term of ['register', 'confirm']) {
    const field = `${term}ByDay`
    const day = read[field]
    if (!read[`${term}In`]) continue
    if (day === undefined)
      return { field, message: 'Hạn ở tháng họp thì ghi ngày; không quy định hạn thì chọn lại tháng trước.' }
    if (common?.kind === 'dayOfMonth' && Number(day) > common.day)
      return { field, message: 'Hạn ở tháng họp không được sau ngày sinh hoạt thống nhất.' }
  }
  const { registerByDay, registerIn, confirmByDay, confirmIn } = read
  return registerByDay &&
    confirmByDay &&
    termOrder(confirmByDay, confirmIn) < termOrder(registerByDay, registerIn)
    ? { field: 'confirmByDay', message: 'Hạn xác nhận không được trước hạn đăng ký.' }
    : undefined
}

/** Meetings that are open already have their day; throws where other days would begin in such a month. */
export function assertNotOpened(lastOpened: string | null, startsOn: string, isOtherDay: boolean) {
  if (isOtherDay && lastOpened && lastOpened >= monthOf(startsOn))
    throw new RuleError(
      `Kỳ sinh hoạt đến tháng ${showMonth(lastOpened)} đã mở theo ngày cũ. Đồng chí chọn tháng sau tháng ấy, hoặc ấn định ngày khác cho từng tháng ở trang Lịch.`,
      'startsOn',
    )
}
