'use server'

import { eq } from 'drizzle-orm'
import { duesBooks, duesRemittances } from '@/db/schema'
import { action } from '@/lib/core/action'
import { monthOf, showDay } from '@/lib/core/dates'
import { NotFound, RuleError, saying } from '@/lib/core/errors'
import { showMoney } from '@/lib/core/money'
import { owedUp } from '@/lib/dues/before-end'
import { answerInput, confirmInput, openBookInput, sendUpInput, withdrawInput } from '@/lib/dues/input'
import { groupsLink } from '@/lib/dues/links'
import { assertAnsweredOn, assertWaiting, lockCell, lockRemittance } from '@/lib/dues/load'
import { assertNotMore } from '@/lib/dues/rules/book'
import { organisationById } from '@/lib/organisations/load'

/** Mở sổ đảng phí trên cổng: once; earlier months stay in the paper book. */
export const openBook = action({
  permission: 'dues.open',
  input: openBookInput,
  load: (tx, { orgId }) => lockCell(tx, orgId),
  run: async ({ tx, viewer, thing: cell, input, today }) => {
    const { startsOn, owed = 0 } = input
    if (cell.kind !== 'cell') throw new NotFound()
    if (cell.startsOn) throw new RuleError('Chi bộ đã mở sổ đảng phí rồi.')
    if (startsOn > monthOf(today)) throw new RuleError('Tháng mở sổ chưa đến.', 'startsOn')
    if (Number(startsOn.slice(0, 4)) < Number(today.slice(0, 4)) - 1)
      throw new RuleError(
        'Sổ mở sớm nhất từ tháng 01 năm trước; những năm trước nữa giữ ở sổ giấy.',
        'startsOn',
      )
    await tx
      .insert(duesBooks)
      .values({ orgId: cell.id, startsOn, owed, openedBy: viewer.accountId, openedOn: today })
    return { goTo: groupsLink(cell.id, startsOn), detail: { startsOn, owed } }
  },
})

/** Nộp lên cấp trên: stands in the book at once, and waits for the receiver's word. */
export const sendUp = action({
  permission: 'dues.send',
  isNew: true,
  input: sendUpInput,
  load: (tx, { orgId }) => lockCell(tx, orgId),
  run: async ({ tx, viewer, thing, input, today, insteadOf }) => {
    const { amount, sentOn, note } = input
    if (!thing.parentId) throw new NotFound()
    if (thing.kind === 'cell' && !thing.startsOn)
      throw new RuleError('Chi bộ chưa mở sổ đảng phí trên cổng. Đồng chí mở sổ trước.')
    if (amount === 0) throw new RuleError('Số tiền phải lớn hơn 0.', 'amount')
    if (sentOn > today) throw new RuleError('Ngày nộp chưa đến.', 'sentOn')
    if (thing.startsOn && sentOn < thing.startsOn)
      throw new RuleError(`Sổ trên cổng mở từ ${showDay(thing.startsOn)}.`, 'sentOn')
    assertNotMore(amount, await owedUp(tx, thing, today), input.isMore)
    await tx.insert(duesRemittances).values({
      ...{ orgId: thing.id, toId: thing.parentId, amount, sentOn, note },
      ...{ sentBy: viewer.accountId, insteadOf },
    })
    return {
      message: `Đã ghi nộp ${showMoney(amount)}, chờ cấp trên xác nhận.`,
      detail: { amount, sentOn },
    }
  },
})

/** Rút lại khoản ghi sai, while nobody has confirmed it. */
export const withdrawRemittance = action({
  permission: 'dues.send',
  input: withdrawInput,
  load: (tx, { remittanceId }) => lockRemittance(tx, remittanceId, 'sender'),
  run: async ({ tx, viewer, thing, input, today }) => {
    assertWaiting(thing)
    await tx
      .update(duesRemittances)
      .set({
        ...{ state: 'withdrawn', answeredBy: viewer.accountId, answeredOn: today },
        ...{ answerNote: input.reason, version: thing.version + 1 },
      })
      .where(eq(duesRemittances.id, thing.id))
    return { message: 'Đã rút lại khoản nộp.', detail: { amount: thing.amount, reason: input.reason } }
  },
})

/** Xác nhận đã nhận, hoặc chưa nhận: by the organisation the money was sent to. */
export const answerRemittance = action({
  permission: 'dues.confirm',
  input: answerInput,
  load: (tx, { remittanceId }) => lockRemittance(tx, remittanceId, 'receiver'),
  run: async ({ tx, viewer, thing, input, today }) => {
    const { verdict, answeredOn, answerNote } = input
    assertWaiting(thing)
    if (verdict === 'refused' && !answerNote)
      throw new RuleError('Đồng chí ghi lý do chưa nhận, để bên nộp biết.', 'answerNote')
    assertAnsweredOn(answeredOn, thing, today)
    await tx
      .update(duesRemittances)
      .set({
        ...{ state: verdict, answeredBy: viewer.accountId, answeredOn },
        ...{ answerNote, version: thing.version + 1 },
      })
      .where(eq(duesRemittances.id, thing.id))
    return {
      message:
        verdict === 'received' ? `Đã xác nhận nhận ${showMoney(thing.amount)}.` : 'Đã trả lời chưa nhận.',
      detail: { verdict, amount: thing.amount },
    }
  },
})

/** Đã nhận đủ: the ones ticked, all or none. */
export const confirmRemittances = action({
  permission: 'dues.confirm',
  input: confirmInput,
  load: (tx, { orgId }) => organisationById(tx, orgId),
  run: async ({ tx, viewer, thing: receiver, input, today }) => {
    const { answeredOn } = input
    const ids = [...new Set(input.remittances)].toSorted((one, other) => one - other)
    if (ids.length === 0) throw new RuleError('Đồng chí đánh dấu khoản đã nhận.', 'remittances')
    let total = 0
    for (const id of ids) {
      const sent = await lockRemittance(tx, id, 'receiver')
      if (sent?.toId !== receiver.id) throw new NotFound()
      await saying(`${sent.from}, ${showMoney(sent.amount)}`, () => {
        assertWaiting(sent)
        assertAnsweredOn(answeredOn, sent, today)
      })
      await tx
        .update(duesRemittances)
        .set({
          ...{ state: 'received', answeredBy: viewer.accountId, answeredOn },
          ...{ answerNote: '', version: sent.version + 1 },
        })
        .where(eq(duesRemittances.id, id))
      total += sent.amount
    }
    return {
      message: `Đã xác nhận nhận ${ids.length} khoản, ${showMoney(total)}.`,
      detail: { verdict: 'received', remittances: ids, amount: total },
    }
  },
})
