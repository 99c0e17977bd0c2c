import type { duesMethod } from '@/db/schema'
import { type Day, showDay, showMonth } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { showMoney } from '@/lib/core/money'
import { type DuesRules, dueOf } from './due'
import { type Line, restOf, stateOf } from './state'

type Method = (typeof duesMethod.enumValues)[number]
export type Typed = { method?: Method | 'none'; amount?: number; note: string }
export type Entry = { amount: number; method: Method; note: string }

const isBlank = ({ method, amount, note }: Typed) => !method && amount === undefined && note === ''

/** Days of the book: not ahead, and not before it was opened. */
export function assertPaidOn(paidOn: Day, today: Day, startsOn: Day | undefined) {
  if (paidOn > today) throw new RuleError('Ngày nộp chưa đến.', 'paidOn')
  if (startsOn && paidOn < startsOn)
    throw new RuleError(`Sổ trên cổng mở từ ${showDay(startsOn)}; khoản nộp trước đó ở sổ giấy.`, 'paidOn')
}

/**
 * What one row of the month's sheet records; undefined where nothing. A row left blank pays in full in cash when the
 * whole cell is marked (`isAll`); an amount left blank is what remains due. Throws RuleError at the row's field.
 */
export function entryOf(
  rules: DuesRules,
  line: Line & { memberId: number },
  typed: Typed | undefined,
  isAll: boolean,
): Entry | undefined {
  const state = stateOf(rules, line)
  const isOpen = state !== 'paid' && state !== 'exempt' && state !== 'elsewhere'
  if (!typed || isBlank(typed)) {
    const rest = restOf(rules, line)
    return isAll && isOpen && rest > 0 ? { amount: rest, method: 'cash', note: '' } : undefined
  }
  if (typed.method === 'none') return undefined
  const at = (name: string) => `${name}-${line.memberId}`
  if (!isOpen)
    throw new RuleError('Tháng này đồng chí ấy không còn phải nộp. Đồng chí tải lại trang.', at('method'))
  if (typed.method === 'elsewhere') return settledElsewhere(typed, at)
  if (!typed.method && typed.amount === undefined)
    throw new RuleError('Đồng chí chọn cách nộp.', at('method'))
  return { amount: amountOf(rules, line, typed, at), method: typed.method ?? 'cash', note: typed.note }
}

function settledElsewhere({ amount, note }: Typed, at: (name: string) => string): Entry {
  if (amount) throw new RuleError('Nộp ở chi bộ khác thì không ghi số tiền ở đây.', at('amount'))
  if (!note) throw new RuleError('Đồng chí ghi nộp ở chi bộ nào.', at('note'))
  return { amount: 0, method: 'elsewhere', note }
}

/** More than is due stays with this month: the word must be there, or what was paid ahead is asked for again. */
const isVoluntary = (note: string) => /tự nguyện/i.test(note)

function amountOf(rules: DuesRules, line: Line, { amount, note }: Typed, at: (name: string) => string) {
  const due = dueOf(rules, line)
  const rest = restOf(rules, line)
  if (amount === 0) throw new RuleError('Số tiền phải lớn hơn 0.', at('amount'))
  if (amount === undefined && due === undefined)
    throw new RuleError('Chưa có mức đóng; đồng chí nhập số tiền, hoặc xếp nhóm đóng trước.', at('amount'))
  if (amount !== undefined && due !== undefined && amount > rest && !isVoluntary(note))
    throw new RuleError(
      `Cao hơn số còn phải đóng (${showMoney(rest)}). Đóng trước nhiều tháng thì ghi ở trang của đồng chí ấy (bấm vào tên). Tự nguyện đóng cao hơn thì ghi “tự nguyện” ở ghi chú.`,
      at('amount'),
    )
  return amount ?? rest
}

/** Đóng một lần cho nhiều tháng, behind and ahead: each month's rest; months that are settled are left out. */
export function monthsPaid(rulesOf: (month: Day) => DuesRules, lines: readonly Line[]) {
  const entries = lines.flatMap((line) => {
    const rules = rulesOf(line.month)
    if (stateOf(rules, line) === 'unknown')
      throw new RuleError(
        `Chưa có mức đóng của tháng ${showMonth(line.month)}. Đồng chí xếp nhóm đóng trước.`,
        'toMonth',
      )
    const rest = restOf(rules, line)
    return rest > 0 ? [{ month: line.month, amount: rest }] : []
  })
  if (entries.length === 0)
    throw new RuleError('Những tháng này đã nộp đủ, được miễn hoặc không thuộc sổ của chi bộ.', 'fromMonth')
  return entries
}
