'use server'

import { eq } from 'drizzle-orm'
import { exemptions } from '@/db/schema'
import { can } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { addDays } from '@/lib/core/dates'
import { withdrawExemptionInput } from '@/lib/exemptions/input'
import { lockExemption } from '@/lib/exemptions/load'
import { assertMayWithdraw } from '@/lib/exemptions/rules'

/** Rút lần miễn ghi nhầm, of the wrong person or day: it stays in the list with the reason and never applied. */
export const withdrawExemption = action({
  permission: 'exemptions.withdraw',
  input: withdrawExemptionInput,
  load: (tx, { exemptionId }) => lockExemption(tx, exemptionId),
  run: async ({ tx, viewer, thing: exemption, input: { mistake }, today }) => {
    assertMayWithdraw(exemption, can(viewer, 'members.amend', exemption))
    const { kind, startsOn, endsOn } = exemption
    await tx
      .update(exemptions)
      // Over already, also where it was to begin only later.
      .set({ endsOn: addDays(startsOn < today ? startsOn : today, -1), withdrawnReason: mistake })
      .where(eq(exemptions.id, exemption.id))
    return {
      goTo: `/members/${exemption.memberId}?after=withdrawExemption`,
      detail: { kind, startsOn, endsOn, reason: mistake },
    }
  },
})
