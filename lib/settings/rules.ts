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
