import { RuleError } from '@/lib/core/errors'

/** How a value is typed, and what it may be. */
export type Control =
  | { kind: 'number'; from: number; to: number; unit: string; isOptional?: boolean }
  | { kind: 'yesNo' }
  | { kind: 'text'; max: number; isOptional?: boolean }
  /** `blank`: what it means to choose none. */
  | { kind: 'choice'; options: { value: string; label: string }[]; blank?: string }
export type Value = string | number | boolean

/** The value in what was typed; undefined where an optional number or choice was left empty. Throws RuleError at the field. */
export function readValue(control: Control, typed: string, field: string): Value | undefined {
  if (control.kind === 'yesNo') {
    if (typed !== 'yes' && typed !== 'no') throw new RuleError('Đồng chí chọn Có hoặc Không.', field)
    return typed === 'yes'
  }
  if (control.kind === 'text') {
    if (typed === '' && !control.isOptional) throw new RuleError('Đồng chí chưa nhập ô này.', field)
    if (typed.length > control.max)
      throw new RuleError(`Dài quá ${control.max} ký tự; đồng chí viết gọn lại.`, field)
    return typed
  }
  if (control.kind === 'choice') {
    if (typed === '' && control.blank) return undefined
    if (!control.options.some(({ value }) => value === typed))
      throw new RuleError('Đồng chí chọn một dòng trong danh sách.', field)
    return typed
  }
  if (typed === '' && control.isOptional) return undefined
  const value = /^\d{1,7}$/.test(typed) ? Number(typed) : Number.NaN
  if (!(value >= control.from && value <= control.to))
    throw new RuleError(`Đồng chí nhập một số nguyên, ${rangeOf(control)}.`, field)
  return value
}

/** "từ 3 đến 20 lần" */
export const rangeOf = ({ from, to, unit }: Extract<Control, { kind: 'number' }>) =>
  `từ ${from.toLocaleString('vi')} đến ${to.toLocaleString('vi')}${unit && ` ${unit}`}`

/** The value as a page says it. */
export function showValue(control: Control, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (control.kind === 'choice')
    return control.options.find((each) => each.value === value)?.label ?? control.blank ?? 'Chưa đặt'
  if (typeof value === 'number')
    return `${value.toLocaleString('vi')}${control.kind === 'number' && control.unit ? ` ${control.unit}` : ''}`
  return typeof value === 'string' && value !== '' ? value : 'Chưa đặt'
}

/** What stands in the field to begin with. */
export const typedValue = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : value === undefined ? '' : String(value)
