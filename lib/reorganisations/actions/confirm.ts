'use server'

import { eq } from 'drizzle-orm'
import { handovers } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { confirmInput } from '@/lib/reorganisations/input'

/** Xác nhận tiếp nhận: the receiving cell says that list and files are here. */
export const confirmHandover = action({
  permission: 'handovers.confirm',
  input: confirmInput,
  load: async (tx, { handoverId }) => {
    const [found] = await tx
      .select({
        id: handovers.id,
        path: handovers.orgPath,
        confirmedOn: handovers.confirmedOn,
        version: handovers.version,
      })
      .from(handovers)
      .where(eq(handovers.id, handoverId))
      .for('no key update')
    return found
  },
  run: async ({ tx, viewer, thing: handover, input: { remark }, today, insteadOf }) => {
    if (handover.confirmedOn)
      throw new RuleError('Bàn giao này đã được xác nhận; đồng chí tải lại trang để xem.')
    await tx
      .update(handovers)
      .set({
        ...{ confirmedOn: today, confirmedBy: viewer.accountId, insteadOf, remark },
        version: handover.version + 1,
      })
      .where(eq(handovers.id, handover.id))
    return { message: 'Đã xác nhận tiếp nhận.', detail: { remark } }
  },
})
