'use server'

import { action } from '@/lib/core/action'
import {
  cancelInput,
  hearInput,
  introduceInput,
  presentInput,
  receiveInput,
  returnInput,
} from '@/lib/transfers/input'
import { introduceGroup } from '@/lib/transfers/introduce'
import { lockArrival, lockTransfer, statusOf } from '@/lib/transfers/load'
import { placeMember } from '@/lib/transfers/receive'
import { changeStanding, closeDeparture, leave } from '@/lib/transfers/register'
import { assertBetween, assertExplained, presentBy } from '@/lib/transfers/rules/deadlines'
import { assertPapers } from '@/lib/transfers/rules/papers'
import { assertStep, assertStillHere } from '@/lib/transfers/rules/steps'
import { standingOf } from '@/lib/transfers/standing-of'
import { takeStep } from '@/lib/transfers/take-step'
import { termsOn } from '@/lib/transfers/terms'

/** Giới thiệu: signed level by level; whoever goes by the same decision goes along. */
export const introduceTransfer = action({
  permission: 'transfers.introduce',
  input: introduceInput,
  load: (tx, { transferId }) => lockTransfer(tx, transferId, 'turn'),
  run: async (its) => {
    assertStep('introduce', its.thing)
    assertStillHere(its.thing, await statusOf(its.tx, its.thing.memberId))
    assertBetween(its.input.signedOn, { from: its.thing.decidedOn, to: its.today, field: 'signedOn' })
    const names = await introduceGroup(its)
    return {
      goTo: `/transfers/${its.thing.id}?after=introduce`,
      detail: { number: its.input.number, signedOn: its.input.signedOn, names },
    }
  },
})

/** Xuất trình giấy giới thiệu tại chi bộ nhận. */
export const presentTransfer = action({
  permission: 'transfers.receive',
  input: presentInput,
  load: (tx, { transferId }) => lockTransfer(tx, transferId, 'to'),
  run: async (its) => {
    const { tx, thing, today, input } = its
    const { presentedOn, lateReason } = input
    const state = assertStep('present', thing)
    assertStillHere(thing, await statusOf(tx, thing.memberId))
    const introducedOn = thing.introducedOn ?? thing.begunOn
    assertBetween(presentedOn, { from: introducedOn, to: today, field: 'presentedOn' })
    const { values, holidays } = await termsOn(tx, today, thing.path)
    const by = presentBy(introducedOn, values, holidays)
    assertExplained({ by, on: presentedOn, reason: lateReason, what: 'Việc xuất trình' }, values)
    await takeStep(
      its,
      thing,
      { orgId: thing.toOrgId ?? thing.orgId, step: 'present', note: lateReason, signedOn: presentedOn },
      { state, presentedOn, dueOn: null, lateReason: lateReason || thing.lateReason },
    )
    return { goTo: `/transfers/${thing.id}?after=present` }
  },
})

/** Tiếp nhận: papers confirmed, and in the same transaction the member moves. */
export const receiveTransfer = action({
  permission: 'transfers.receive',
  input: receiveInput,
  load: (tx, { transferId }, viewer) => lockArrival(tx, transferId, viewer),
  run: async (its) => {
    const { tx, thing, today, input } = its
    const { receivedOn, papers } = input
    const state = assertStep('receive', thing)
    assertPapers({ ...thing, standing: await standingOf(tx, thing) }, papers, receivedOn)
    assertBetween(receivedOn, { from: thing.presentedOn ?? thing.begunOn, to: today, field: 'receivedOn' })
    const placed = await placeMember(its, receivedOn)
    await takeStep(
      its,
      thing,
      { orgId: thing.toOrgId ?? thing.orgId, step: 'receive', signedOn: receivedOn },
      {
        ...{ ...placed, state, receivedOn, papersConfirmed: papers },
        dueOn: thing.kind === 'temporary' ? thing.endsOn : null,
      },
    )
    return {
      goTo: `/transfers/${thing.id}?after=receive`,
      detail: { ...placed, receivedOn, papers },
    }
  },
})

/** Nơi đến ngoài cổng báo đã tiếp nhận: only then the member leaves the register. */
export const hearOfTransfer = action({
  permission: 'transfers.receive',
  input: hearInput,
  load: (tx, { transferId }) => lockTransfer(tx, transferId, 'from'),
  run: async (its) => {
    const { tx, viewer, thing, today, input } = its
    const { receivedOn, number, lateReason } = input
    const state = assertStep('hear', thing)
    const introducedOn = thing.introducedOn ?? thing.begunOn
    assertBetween(receivedOn, { from: introducedOn, to: today, field: 'receivedOn' })
    const { values, holidays } = await termsOn(tx, today, thing.path)
    const by = presentBy(introducedOn, values, holidays)
    assertExplained({ by, on: receivedOn, reason: lateReason, what: 'Việc xuất trình ở nơi đến' }, values)
    if (thing.memberId !== null) {
      if (thing.kind === 'temporary')
        await changeStanding(tx, viewer, thing.memberId, {
          ...{ on: receivedOn, status: 'elsewhere', sinceReason: 'transferred' },
        })
      else {
        await leave(tx, viewer, thing.memberId, receivedOn)
        await closeDeparture(tx, thing.memberId, receivedOn)
      }
    }
    await takeStep(
      its,
      thing,
      { orgId: thing.orgId, step: 'receive', number, note: lateReason, signedOn: receivedOn },
      { state, receivedOn, dueOn: thing.kind === 'temporary' ? thing.endsOn : null },
    )
    return {
      goTo: `/transfers/${thing.id}?after=hear`,
      detail: { memberId: thing.memberId, receivedOn, number },
    }
  },
})

/** Trả lại nơi giới thiệu: wrong address, papers not complete. */
export const returnTransfer = action({
  permission: 'transfers.return',
  input: returnInput,
  load: (tx, { transferId }) => lockTransfer(tx, transferId, 'to'),
  run: async (its) => {
    const { thing, input } = its
    const state = assertStep('return', thing)
    await takeStep(
      its,
      thing,
      { orgId: thing.toOrgId ?? thing.orgId, step: 'return', note: input.note },
      { state, dueOn: null },
    )
    return { goTo: `/transfers/${thing.id}?after=return`, detail: { note: input.note } }
  },
})

export const cancelTransfer = action({
  permission: 'transfers.cancel',
  input: cancelInput,
  load: (tx, { transferId }) => lockTransfer(tx, transferId, 'from'),
  run: async (its) => {
    const { thing, input } = its
    const state = assertStep('cancel', thing)
    await takeStep(
      its,
      thing,
      { orgId: thing.orgId, step: 'cancel', note: input.note },
      { state, atOrgId: null, dueOn: null },
    )
    return { goTo: `/transfers/${thing.id}?after=cancel`, detail: { note: input.note } }
  },
})
