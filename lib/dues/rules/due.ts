import { RuleError } from '@/lib/core/errors'
import { showMoney } from '@/lib/core/money'
import type { DuesRate, RuleValues } from '@/lib/rulesets/values'

export type DuesRules = RuleValues<'dues'>
/** What a member's dues of one month are reckoned from. */
export type Basis = { groupKey: string | null; figure: number | null; reliefPercent: number | null }

export const groupOf = ({ groups }: DuesRules, key: string | null) => groups.find((each) => each.key === key)

/**
 * Số phải đóng of a month in đồng; undefined where the member has no group of the rules of that month, or the figure is
 * missing. No text says how to round: to the nearest đồng.
 */
export function dueOf(rules: DuesRules, { groupKey, figure, reliefPercent }: Basis): number | undefined {
  if (reliefPercent === 100) return 0
  const rate = groupOf(rules, groupKey)?.rate
  const whole = rate && wholeOf(rate, figure)
  return whole === undefined ? undefined : Math.round((whole * (100 - (reliefPercent ?? 0))) / 100)
}

function wholeOf(rate: DuesRate, figure: number | null): number | undefined {
  if (rate.kind === 'fixed') return rate.amount
  if (figure === null) return undefined
  return rate.kind === 'percent' ? Math.round((figure * rate.percent) / 100) : figure
}

/** "1% tiền lương …", "từ 2.000 đ đến 30.000 đ", "5.000 đ" */
export function rateWords(rate: DuesRate): string {
  if (rate.kind === 'fixed') return showMoney(rate.amount)
  if (rate.kind === 'between') return `từ ${showMoney(rate.from)} đến ${showMoney(rate.to)}, chi bộ ghi mức`
  if (rate.kind === 'entered') return 'chi bộ ghi mức theo văn bản'
  return `${rate.percent.toLocaleString('vi-VN')}% ${rate.of.charAt(0).toLocaleLowerCase('vi')}${rate.of.slice(1)}`
}

/** Whose group these rules no longer know: what they owe is unknown until the group is set anew. */
export const ungrouped = <Row extends { groupKey: string | null; isExempt: boolean }>(
  rules: DuesRules,
  rows: readonly Row[],
) => rows.filter(({ groupKey, isExempt }) => groupKey !== null && !isExempt && !groupOf(rules, groupKey))

/** Group and figure in one word, as a form says what it showed. */
export const profileKey = (groupKey: string | null, figure: number | null = null) =>
  groupKey ? `${groupKey}:${figure ?? ''}` : ''

/** Groups that pay from one figure of the place, mức lương tối thiểu vùng: it is entered once for all of them. */
export const sharedGroups = ({ groups }: DuesRules) =>
  groups.flatMap(({ title, rate }) =>
    rate.kind === 'percent' && rate.isShared ? [{ title, of: rate.of }] : [],
  )

/** What is entered for all stands before what stood in the row. */
export function figureTyped(
  rules: DuesRules,
  key: string,
  { own, shared }: Record<'own' | 'shared', number | undefined>,
) {
  const rate = groupOf(rules, key)?.rate
  return rate?.kind === 'percent' && rate.isShared && shared !== undefined ? shared : own
}

/** The figure a group asks for; one it has no use for is not kept. */
export function figureFor(rules: DuesRules, key: string, figure: number | undefined, field: string) {
  const rate = groupOf(rules, key)?.rate
  if (!rate) throw new RuleError('Nhóm này không có trong quy định của tháng áp dụng.', `group-${field}`)
  if (rate.kind === 'fixed') return null
  const at = `figure-${field}`
  if (!figure)
    throw new RuleError(
      rate.kind === 'percent' ? `Đồng chí nhập: ${rate.of}.` : 'Đồng chí nhập mức đóng một tháng.',
      at,
    )
  if (rate.kind === 'between' && (figure < rate.from || figure > rate.to))
    throw new RuleError(`Mức đóng của nhóm này ${rateWords(rate).replace(/,.*/, '')} một tháng.`, at)
  return figure
}
