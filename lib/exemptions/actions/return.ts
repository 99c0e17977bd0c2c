'use server'

import { eq } from 'drizzle-orm'
import { exemptionReturns, exemptions } from '@/db/schema'
import { action } from '@/lib/core/action'
import { addDays, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { endPutOff } from '@/lib/dues/put-off'
import { completeReturnInput, recordReturnInput } from '@/lib/exemptions/input'
import { lockExemption, notReturned, returnOf } from '@/lib/exemptions/load'
import { assertApplies, assertCompletes, assertReturn } from '@/lib/exemptions/rules'

/** Ghi trở lại sinh hoạt: with the comment of the place of stay; the exemption ends the day before, if it still ran; one decided to go on from it never begins. */
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
    if (await returnOf(tx, exemption.id)) throw new RuleError('Lần miễn này đã ghi trở lại.')
    assertApplies(exemption)
    const lastDay = addDays(returnedOn, -1)
    const open = await notReturned(tx, exemption.memberId)
    const own = { id: exemption.id, startsOn, endsOn }
    // Back before this one began: the return is from the one before it, which still ran.
    const from =
      (returnedOn <= startsOn && open.find((each) => each.startsOn < returnedOn && each.endsOn >= lastDay)) ||
      own
    assertReturn(from, input, today)
    const unused = open.filter((each) => each.startsOn >= returnedOn && each.id !== from.id)
    for (const each of [from, ...unused]) {
      await endPutOff(tx, { ...each, memberId: exemption.memberId }, lastDay)
      if (lastDay < each.endsOn)
        await tx.update(exemptions).set({ endsOn: lastDay }).where(eq(exemptions.id, each.id))
      await tx.insert(exemptionReturns).values({
        ...{ orgId: exemption.orgId, memberId: exemption.memberId, exemptionId: each.id, returnedOn },
        ...{ commentBy, commentOn: commentOn ?? null, hasReport, writtenBy: viewer.accountId, insteadOf },
        writtenOn: today,
      })
    }
    return {
      goTo: `/away/${exemption.memberId}?after=return`,
      detail: {
        ...{ returned: showDay(returnedOn), hasComment: commentBy !== '', hasReport },
        ...(unused.length > 0 ? { notBegun: unused.map(({ startsOn: from }) => showDay(from)) } : {}),
      },
    }
  },
})

/** Ghi nhận xét, bản tự báo cáo nhận sau: the paper of the place of stay comes weeks after the member. */
export const completeReturn = action({
  permission: 'exemptions.return',
  input: completeReturnInput,
  load: (tx, { exemptionId }) => lockExemption(tx, exemptionId),
  run: async ({ tx, viewer, thing: exemption, input, today, insteadOf }) => {
    const known = await returnOf(tx, exemption.id)
    if (!known) throw new RuleError('Lần miễn này chưa ghi trở lại.')
    assertCompletes(known, input, today)
    const { commentBy, commentOn, hasReport } = input
    await tx.insert(exemptionReturns).values({
      ...{ orgId: exemption.orgId, memberId: exemption.memberId, exemptionId: exemption.id },
      returnedOn: known.returnedOn,
      ...(commentBy ? { commentBy, commentOn } : { commentBy: known.commentBy, commentOn: known.commentOn }),
      hasReport: hasReport || known.hasReport,
      ...{ writtenBy: viewer.accountId, insteadOf, writtenOn: today },
    })
    return {
      goTo: `/away/${exemption.memberId}?after=complete`,
      detail: { hasComment: commentBy !== '', hasReport },
    }
  },
})
