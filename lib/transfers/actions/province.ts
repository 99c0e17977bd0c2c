'use server'

import { eq } from 'drizzle-orm'
import { transfers } from '@/db/schema'
import { action } from '@/lib/core/action'
import { sayProvinceInput } from '@/lib/transfers/input'
import { lockTransfer } from '@/lib/transfers/load'
import { assertProvinceOpen, isOther } from '@/lib/transfers/rules/province'

/** Trong tỉnh hay tỉnh khác, not said or said wrongly when the transfer began: no step of it, so the audit log alone keeps what stood before. */
export const sayProvince = action({
  permission: 'transfers.sayProvince',
  input: sayProvinceInput,
  load: (tx, { transferId }) => lockTransfer(tx, transferId, 'from'),
  run: async ({ tx, thing, input }) => {
    const isOtherProvince = isOther(input.province)
    assertProvinceOpen(thing, isOtherProvince)
    await tx
      .update(transfers)
      .set({ isOtherProvince, version: thing.version + 1 })
      .where(eq(transfers.id, thing.id))
    return {
      goTo: `/transfers/${thing.id}?after=sayProvince`,
      detail: { before: thing.isOtherProvince, after: isOtherProvince },
    }
  },
})
