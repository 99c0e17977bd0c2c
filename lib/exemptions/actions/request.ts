'use server'

import { and, eq, inArray } from 'drizzle-orm'
import { exemptionRequests } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { createRequestInput, withdrawRequestInput } from '@/lib/exemptions/input'
import { lockRequest, runningExemption } from '@/lib/exemptions/load'
import { assertExemptible, assertMayAsk, assertStep } from '@/lib/exemptions/rules'
import { memberById } from '@/lib/members/load'

/** Nộp đơn xin miễn: by the member, or typed by the secretary for a paper that was handed in or words that were said. */
export const createRequest = action({
  permission: 'exemptionRequests.create',
  input: createRequestInput,
  load: (tx, { memberId }) => memberById(tx, memberId),
  run: async ({ tx, viewer, thing: member, input, today, insteadOf, submitKey }) => {
    assertExemptible(member)
    assertMayAsk(input, today)
    const open = await tx
      .select({ id: exemptionRequests.id })
      .from(exemptionRequests)
      .where(
        and(
          eq(exemptionRequests.memberId, member.id),
          inArray(exemptionRequests.state, ['submitted', 'proposed']),
        ),
      )
    if (open.length > 0)
      throw new RuleError('Đồng chí này đã có một đơn đang chờ; đồng chí rút đơn đó trước khi nộp đơn mới.')
    const { memberId, submittedOn = today, ...asked } = input
    if (submittedOn > today)
      throw new RuleError('Ngày nộp đơn chưa đến; nộp hôm nay thì đồng chí để nguyên.', 'submittedOn')
    const [made] = await tx
      .insert(exemptionRequests)
      .values({
        ...asked,
        memberId,
        orgId: member.orgId,
        renewsId: await runningExemption(tx, memberId),
        submittedOn,
        submittedBy: viewer.accountId,
        insteadOf,
        submitKey,
      })
      .returning({ id: exemptionRequests.id })
    if (!made) throw new Error('request not made')
    const { kind, wish, startsOn, endsOn } = input
    return {
      goTo: `/exemptions/${made.id}?after=request`,
      detail: { request: made.id, kind, wish, startsOn, endsOn },
    }
  },
})

export const withdrawRequest = action({
  permission: 'exemptionRequests.withdraw',
  input: withdrawRequestInput,
  load: (tx, { requestId }) => lockRequest(tx, requestId),
  run: async ({ tx, thing: request }) => {
    assertStep(request.state, 'withdrawn')
    if (request.proposalId !== null)
      throw new RuleError('Chi bộ đã đề nghị bằng biên bản; cấp trên ghi kết quả của đề nghị.')
    await tx
      .update(exemptionRequests)
      .set({ state: 'withdrawn', version: request.version + 1 })
      .where(eq(exemptionRequests.id, request.id))
    return { goTo: `/exemptions/${request.id}?after=withdraw` }
  },
})
