'use server'

import { and, eq } from 'drizzle-orm'
import { duesPayments, memberships } from '@/db/schema'
import { action } from '@/lib/core/action'
import { monthOf, monthsDown, showMonth } from '@/lib/core/dates'
import { NotFound, RuleError, StaleError } from '@/lib/core/errors'
import { showMoney } from '@/lib/core/money'
import { readRows } from '@/lib/core/rows'
import { correctInput, paidRow, prepayInput, sheetInput } from '@/lib/dues/input'
import { lastPaymentOf } from '@/lib/dues/last-payment'
import { linesOf } from '@/lib/dues/lines'
import { payerLink, sheetLink } from '@/lib/dues/links'
import { assertInBook, lockCell, lockPayer, lockPayment, rulesOfMonths } from '@/lib/dues/load'
import { assertPaidOn, entryOf, monthsPaid } from '@/lib/dues/rules/sheet'

/** Thu đảng phí tháng: the whole cell in one form. Whoever saw an older sheet is told, so that nobody pays twice. */
export const recordSheet = action({
  permission: 'dues.record',
  input: sheetInput,
  load: (tx, { orgId }) => lockCell(tx, orgId),
  run: async ({ tx, viewer, thing: cell, input, today, insteadOf, submitKey }) => {
    const { orgId, month, paidOn, all, seen } = input
    assertInBook(cell, month)
    assertPaidOn(paidOn, today, cell.startsOn)
    if (month > monthOf(today))
      throw new RuleError('Đóng trước cho tháng chưa đến: đồng chí ghi ở trang của từng đồng chí.')
    if ((await lastPaymentOf(tx, orgId)) !== seen) throw new StaleError()
    const lines = await linesOf(tx, [month], today, eq(memberships.orgId, orgId))
    const rules = (await rulesOfMonths(tx, [month], cell.path))(month)
    const { rows } = readRows(input, paidRow)
    const known = new Set(lines.map(({ memberId }) => memberId))
    if ([...rows.keys()].some((id) => !known.has(id))) throw new NotFound()
    const made = lines.flatMap((line) => {
      const entry = entryOf(rules, line, rows.get(line.memberId), all)
      return entry ? [{ ...entry, memberId: line.memberId }] : []
    })
    if (made.length === 0)
      throw new RuleError('Đồng chí chưa ghi ai nộp. Chọn cách nộp của từng đồng chí, hoặc “đều nộp đủ”.')
    await tx.insert(duesPayments).values(
      made.map((entry) => ({
        ...{ ...entry, orgId, month, paidOn, submitKey, insteadOf },
        ...{ recordedBy: viewer.accountId, recordedOn: today },
      })),
    )
    const total = made.reduce((sum, { amount }) => sum + amount, 0)
    return {
      goTo: `${sheetLink(orgId, month)}&after=${made.length}`,
      detail: { month, paidOn, payments: made.length, total },
    }
  },
})

/** Đóng một lần nhiều tháng: arrears, and months ahead. */
export const payMonths = action({
  permission: 'dues.record',
  input: prepayInput,
  load: (tx, { memberId }) => lockPayer(tx, memberId),
  run: async ({ tx, viewer, thing: payer, input, today, insteadOf, submitKey }) => {
    const { memberId, fromMonth, toMonth, method, paidOn, note } = input
    assertInBook(payer, fromMonth)
    assertPaidOn(paidOn, today, payer.startsOn)
    const months = monthsDown(toMonth, fromMonth)
    if (months.length === 0) throw new RuleError('Tháng cuối phải từ tháng đầu trở đi.', 'toMonth')
    if (months.length > 24) throw new RuleError('Mỗi lần ghi nhiều nhất 24 tháng.', 'toMonth')
    const rulesOf = await rulesOfMonths(tx, months, payer.path)
    const its = and(eq(memberships.memberId, memberId), eq(memberships.orgId, payer.orgId))
    const entries = monthsPaid(rulesOf, await linesOf(tx, months, today, its))
    await tx.insert(duesPayments).values(
      entries.map((entry) => ({
        ...{ ...entry, memberId, orgId: payer.orgId, method, paidOn, note, submitKey, insteadOf },
        ...{ recordedBy: viewer.accountId, recordedOn: today },
      })),
    )
    const total = entries.reduce((sum, { amount }) => sum + amount, 0)
    return {
      message: `Đã ghi đồng chí ${payer.fullName} nộp ${showMoney(total)} cho ${entries.length} tháng, đến tháng ${showMonth(toMonth)}.`,
      detail: { fromMonth, toMonth, months: entries.length, total },
    }
  },
})

/** Sửa khoản ghi sai: a counter row of today takes it back whole; the right one stands beside it. */
export const correctPayment = action({
  permission: 'dues.correct',
  input: correctInput,
  load: (tx, { paymentId }) => lockPayment(tx, paymentId),
  run: async ({ tx, viewer, thing: wrong, input, today, insteadOf, submitKey }) => {
    const { reason, rightAmount: amount, rightMethod: method = wrong.method } = input
    if (wrong.isTakenBack || wrong.correctsId !== null)
      throw new RuleError('Khoản này đã được sửa rồi. Đồng chí tải lại trang.', 'paymentId')
    if (method === 'elsewhere' && amount)
      throw new RuleError(
        'Nộp ở chi bộ khác thì không ghi số tiền; nộp ở chi bộ này thì đồng chí chọn cách nộp đúng.',
        'rightMethod',
      )
    if (input.rightMethod && input.rightMethod !== 'elsewhere' && amount === undefined)
      throw new RuleError(
        'Đồng chí ghi số tiền đúng; chưa nộp thì để cách nộp như đã ghi và để trống số tiền.',
        'rightAmount',
      )
    const { orgId, memberId, month } = wrong
    const kept = {
      ...{ orgId, memberId, month, paidOn: today, insteadOf, submitKey },
      ...{ recordedBy: viewer.accountId, recordedOn: today, note: reason },
    }
    await tx.insert(duesPayments).values({
      ...{ ...kept, method: wrong.method, correctsId: wrong.id },
      amount: wrong.amount === 0 ? 0 : -wrong.amount,
    })
    const isElsewhere = input.rightMethod === 'elsewhere'
    if (isElsewhere || (amount && method !== 'elsewhere'))
      await tx.insert(duesPayments).values({ ...kept, method, amount: isElsewhere ? 0 : (amount ?? 0) })
    return {
      goTo: `${payerLink(memberId)}?year=${month.slice(0, 4)}&after=correct`,
      detail: { month, before: wrong.amount, after: amount ?? 0, reason },
    }
  },
})
