'use server'

import { and, eq } from 'drizzle-orm'
import { duesPayments, duesRemittances } from '@/db/schema'
import { action } from '@/lib/core/action'
import { showDay, showMonth } from '@/lib/core/dates'
import { RuleError, StaleError } from '@/lib/core/errors'
import { showMoney } from '@/lib/core/money'
import { takeBackAnswerInput, takeBackTakingInput } from '@/lib/dues/input'
import { lastPaymentOf } from '@/lib/dues/last-payment'
import { lockPayment, lockRemittance } from '@/lib/dues/load'
import { isStanding } from '@/lib/dues/standing'

/** Rút cả lần thu ghi nhầm, of the wrong month: counter rows of today take every payment of it back. */
export const takeBackTaking = action({
  permission: 'dues.correct',
  input: takeBackTakingInput,
  load: (tx, { paymentId }) => lockPayment(tx, paymentId),
  run: async ({ tx, viewer, thing, input: { seen, reason }, today, insteadOf, submitKey }) => {
    const { orgId, paidOn, month } = thing
    if ((await lastPaymentOf(tx, orgId)) !== seen) throw new StaleError()
    const rows = await tx
      .select()
      .from(duesPayments)
      .where(
        and(
          eq(duesPayments.orgId, orgId),
          eq(duesPayments.paidOn, paidOn),
          eq(duesPayments.month, month),
          isStanding,
        ),
      )
    if (rows.length === 0)
      throw new RuleError('Lần thu này đã được rút rồi. Đồng chí tải lại trang.', 'paymentId')
    await tx.insert(duesPayments).values(
      rows.map(({ id, memberId, method, amount }) => ({
        ...{ orgId, memberId, month, method, paidOn: today, insteadOf, submitKey, note: reason },
        ...{ correctsId: id, amount: amount === 0 ? 0 : -amount },
        ...{ recordedBy: viewer.accountId, recordedOn: today },
      })),
    )
    const total = rows.reduce((sum, { amount }) => sum + amount, 0)
    return {
      message: `Đã rút lần thu tháng ${showMonth(month)}: ${rows.length} khoản, ${showMoney(total)}. Thu đúng thì đồng chí ghi lại ở bảng thu của tháng.`,
      detail: { month, paidOn, payments: rows.length, total, reason },
    }
  },
})

/** Rút xác nhận nhầm: the money did not come, or not so much; whoever sent it is told and writes the right sum. */
export const takeBackAnswer = action({
  permission: 'dues.takeBack',
  input: takeBackAnswerInput,
  load: (tx, { remittanceId }) => lockRemittance(tx, remittanceId, 'receiver'),
  run: async ({ tx, viewer, thing, input: { answerMistake: reason }, today }) => {
    if (thing.state !== 'received')
      throw new RuleError('Khoản này không còn là đã nhận. Đồng chí tải lại trang.', 'remittanceId')
    if (thing.fromEndedOn)
      throw new RuleError(
        `${thing.from} đã kết thúc hoạt động ngày ${showDay(thing.fromEndedOn)}, không còn ai ghi lại số đúng; xác nhận giữ nguyên.`,
        'remittanceId',
      )
    await tx
      .update(duesRemittances)
      .set({
        ...{ state: 'refused', answeredBy: viewer.accountId, answeredOn: today },
        ...{ answerNote: `Xác nhận nhầm, đã rút: ${reason}`, version: thing.version + 1 },
      })
      .where(eq(duesRemittances.id, thing.id))
    return {
      message: `Đã rút xác nhận khoản ${showMoney(thing.amount)} của ${thing.from}; bên nộp ghi lại số đúng.`,
      detail: { amount: thing.amount, reason },
    }
  },
})
