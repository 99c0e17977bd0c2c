'use server'

import { can } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { paidAtLeaving, takenSince } from '@/lib/dues/stated'
import { correctDuesInput } from '@/lib/transfers/input'
import { correctionWords } from '@/lib/transfers/labels'
import { lockTransfer } from '@/lib/transfers/load'
import {
  assertByBook,
  assertDuesCorrectable,
  assertNotFarAhead,
  assertNotTaken,
} from '@/lib/transfers/rules/dues'
import { takeStep } from '@/lib/transfers/take-step'

/** Tháng đã đóng ghi sai trên giấy: by either side, with its reason; the receiving cell's book asks by the new month at once. */
export const correctDues = action({
  permission: 'transfers.correctDues',
  input: correctDuesInput,
  load: async (tx, { transferId }, viewer) => {
    const atTo = await lockTransfer(tx, transferId, 'to')
    return atTo && can(viewer, 'transfers.correctDues', atTo) ? atTo : lockTransfer(tx, transferId, 'from')
  },
  run: async (its) => {
    const { tx, thing, today, input } = its
    const { duesPaidTo, note } = input
    assertDuesCorrectable(thing, duesPaidTo)
    assertNotFarAhead(duesPaidTo, today)
    if (thing.direction === 'within') assertByBook(await paidAtLeaving(tx, thing, today), duesPaidTo)
    assertNotTaken(duesPaidTo, await takenSince(tx, thing))
    const orgId = thing.path === thing.toPath ? (thing.toOrgId ?? thing.orgId) : thing.orgId
    await takeStep(
      its,
      thing,
      { orgId, step: 'correctDues', note: `${correctionWords(thing.duesPaidTo, duesPaidTo)} ${note}` },
      { duesPaidTo: duesPaidTo ?? null },
    )
    return {
      goTo: `/transfers/${thing.id}?after=correctDues`,
      detail: { before: thing.duesPaidTo, after: duesPaidTo ?? null, note },
    }
  },
})
