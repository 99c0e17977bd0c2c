'use server'

import { eq } from 'drizzle-orm'
import { exemptionReturns, exemptions } from '@/db/schema'
import { action } from '@/lib/core/action'
import { addDays, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { endPutOff } from '@/lib/dues/put-off'
import { recordReturnInput } from '@/lib/exemptions/input'
import { lockExemption } from '@/lib/exemptions/load'
import { assertReturn } from '@/lib/exemptions/rules'

/** Ghi trở lại sinh hoạt: with the comment of the place of stay; the exemption ends the day before, if it still ran. */
export const recordReturn = action({
  permission: 'exemptions.return',
  input: recordReturnInput,
  load: (tx, { exemptionId }) => lockExemption(tx, exemptionId),
  run: async ({ tx, viewer, thing: exemption, input, today, insteadOf }) => {
    const { returnedOn, commentBy, commentOn, hasReport } = input
    const { startsOn, endsOn } = exemption
    if (endsOn === null)
      throw new RuleError(
        'Lần miễn này không ghi thời hạn; đồng chí ghi ngày cuối được miễn ở trang đảng viên.',
      )
    if (exemption.isReturned) throw new RuleError('Lần miễn này đã ghi trở lại.')
    assertReturn({ startsOn, endsOn }, input, today)
    const lastDay = addDays(returnedOn, -1)
    await endPutOff(tx, { memberId: exemption.memberId, startsOn, endsOn }, lastDay)
    if (lastDay < endsOn)
      await tx.update(exemptions).set({ endsOn: lastDay }).where(eq(exemptions.id, exemption.id))
    await tx.insert(exemptionReturns).values({
      ...{ orgId: exemption.orgId, memberId: exemption.memberId, exemptionId: exemption.id, returnedOn },
      ...{ commentBy, commentOn: commentOn ?? null, hasReport, writtenBy: viewer.accountId, insteadOf },
      writtenOn: today,
    })
    return {
      goTo: `/away/${exemption.memberId}?after=return`,
      detail: { returned: showDay(returnedOn), hasComment: commentBy !== '', hasReport },
    }
  },
})
