'use server'

import { action } from '@/lib/core/action'
import { showDay } from '@/lib/core/dates'
import { endInput, extendInput } from '@/lib/transfers/input'
import { lockTransfer } from '@/lib/transfers/load'
import { endStay } from '@/lib/transfers/receive'
import { assertBetween } from '@/lib/transfers/rules/deadlines'
import { assertExtends, extendedFrom } from '@/lib/transfers/rules/extend'
import { assertStep } from '@/lib/transfers/rules/steps'
import { takeStep } from '@/lib/transfers/take-step'
import { termsOn } from '@/lib/transfers/terms'

/** Gia hạn: written on the paper by the temporary place, told to the official one; what it said before stays in the history. */
export const extendTransfer = action({
  permission: 'transfers.end',
  input: extendInput,
  load: (tx, { transferId }) => lockTransfer(tx, transferId, 'from'),
  run: async (its) => {
    const { tx, thing, today, input } = its
    const { endsOn, signedOn, note } = input
    const state = assertStep('extend', thing)
    assertBetween(signedOn, { from: thing.receivedOn ?? thing.begunOn, to: today, field: 'signedOn' })
    const { values } = await termsOn(tx, today, thing.path)
    assertExtends(thing, endsOn, values)
    const told = `đến ${showDay(endsOn)}, trước là ${thing.endsOn ? showDay(thing.endsOn) : ''}`
    await takeStep(
      its,
      thing,
      { orgId: thing.orgId, step: 'extend', note: note ? `${told}. ${note}` : told, signedOn },
      { state, endsOn, dueOn: endsOn, firstEndsOn: extendedFrom(thing) },
    )
    return {
      message: `Đã ghi gia hạn sinh hoạt tạm thời đến ${showDay(endsOn)}.`,
      detail: { before: thing.endsOn, endsOn, signedOn },
    }
  },
})

/** Hết thời gian tạm thời, trở về chi bộ nơi sinh hoạt chính thức. */
export const endTransfer = action({
  permission: 'transfers.end',
  input: endInput,
  load: (tx, { transferId }) => lockTransfer(tx, transferId, 'from'),
  run: async (its) => {
    const { thing, today, input } = its
    const { endedOn, note } = input
    const state = assertStep('end', thing)
    assertBetween(endedOn, { from: thing.receivedOn ?? thing.begunOn, to: today, field: 'endedOn' })
    await endStay(its, endedOn)
    await takeStep(
      its,
      thing,
      { orgId: thing.orgId, step: 'end', note, signedOn: endedOn },
      { state, endedOn, dueOn: null },
    )
    return { goTo: `/transfers/${thing.id}?after=end`, detail: { endedOn } }
  },
})
