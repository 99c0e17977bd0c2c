import { type Day, monthOf, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { ruleValues } from '@/lib/rulesets/values'
import { readValue } from './controls'
import { type FormDomain, formOf, type RuleRecord } from './rule-forms'

/** Words before what changes papers are read and ticked, else nothing is changed. */
export function assertConfirmed(onPaper: string | undefined, isConfirmed: boolean) {
  if (onPaper && !isConfirmed)
    throw new RuleError(
      'Việc này làm thay đổi văn bản in ra. Đồng chí đọc lời nhắc rồi đánh dấu vào ô xác nhận.',
      'confirmed',
    )
}

/** What happened keeps the rules of its day: a new set begins today or later, with a month where months ask for it. */
export function assertBegins(startsOn: Day, today: Day, isByMonth = false) {
  if (startsOn < today)
    throw new RuleError(
      `Quy tắc không áp dụng ngược về trước. Đồng chí chọn từ ngày ${showDay(today)} trở đi.`,
      'startsOn',
    )
  if (isByMonth && startsOn !== monthOf(startsOn))
    throw new RuleError('Lịch tính trọn tháng. Đồng chí ghi ngày 01 của tháng bắt đầu áp dụng.', 'startsOn')
}

type Entered = {
  isEntered: boolean
  isWithdrawn: boolean
  validFrom: Day
  /** The first record judged by it; for days of meetings a month opened ahead is one. */
  used: string | undefined
  isOpenedAhead: boolean
}

/** Rút quy tắc ghi nhầm: one that the board entered, before its day, or after it while nothing was judged by it. */
export function assertWithdrawable(
  { isEntered, isWithdrawn, validFrom, used, isOpenedAhead }: Entered,
  today: Day,
) {
  if (!isEntered)
    throw new RuleError('Quy tắc có từ khi cài đặt cổng không rút được. Đồng chí ghi quy tắc mới để thay.')
  if (isWithdrawn) throw new RuleError('Quy tắc này đã được rút.')
  if (used && (validFrom <= today || isOpenedAhead))
    throw new RuleError(
      `Quy tắc này đã dùng cho ${used} nên không rút được. Đồng chí ghi quy tắc mới để thay.`,
      'ruleSetId',
    )
}

/** The values of a new rule set, all of them typed. Throws RuleError at the field. */
export function valuesFrom(domain: FormDomain, typed: Record<string, string>): RuleRecord {
  const form = formOf(domain)
  const read = Object.fromEntries(
    form.fields.map(({ name, control }) => [name, readValue(control, typed[name] ?? '', name)]),
  )
  const fault = form.faultOf?.(read)
  if (fault) throw new RuleError(fault.message, fault.field)
  return ruleValues[domain].parse(form.deep?.(read) ?? read)
}
