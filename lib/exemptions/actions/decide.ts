'use server'

import { eq } from 'drizzle-orm'
import { exemptionRequests, proposals } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { putOffDues } from '@/lib/dues/put-off'
import { issueDecision } from '@/lib/exemptions/decision-paper'
import { acknowledgeRequestInput, decideRequestInput } from '@/lib/exemptions/input'
import { lockRequest } from '@/lib/exemptions/load'
import { assertDecision, assertStep } from '@/lib/exemptions/rules'
import { addExemption } from '@/lib/members/add-exemption'
import { lockProposal } from '@/lib/proposals/load'
import { assertMaySettle } from '@/lib/proposals/rules'

/** Cấp ủy quyết định: with number and dates the exemption stands in the register; the decision is kept as printed. */
export const decideRequest = action({
  permission: 'exemptionRequests.decide',
  input: decideRequestInput,
  load: (tx, { requestId }) => lockRequest(tx, requestId),
  run: async ({ tx, viewer, thing: request, input, today }) => {
    const { verdict, decidedOn, decisionNumber, startsOn, endsOn, refusal } = input
    const state = verdict === 'approved' ? 'granted' : 'refused'
    if (request.state === 'submitted')
      throw new RuleError('Chi bộ chưa ra nghị quyết về đơn này; cấp ủy quyết định sau chi bộ.')
    assertStep(request.state, state)
    assertDecision({ ...input, kind: request.kind }, request.resolvedOn, today)
    if (request.proposalId !== null) {
      const proposal = await lockProposal(tx, request.proposalId)
      if (!proposal) throw new RuleError('Đề nghị trong biên bản không còn; đồng chí báo chi bộ.')
      assertMaySettle(proposal, decidedOn, today)
      await tx
        .update(proposals)
        .set({
          ...{ state: verdict, decidedOn, decidedBy: request.decider, decisionNumber, note: refusal },
          version: proposal.version + 1,
        })
        .where(eq(proposals.id, proposal.id))
    }
    const exemptionId =
      verdict === 'approved' && request.wish !== 'reduce' && startsOn
        ? await addExemption(tx, {
            ...{ orgId: request.orgId, memberId: request.memberId, kind: request.kind, startsOn, endsOn },
            ...{ decidedBy: request.decider, decisionNumber },
          })
        : null
    await tx
      .update(exemptionRequests)
      .set({
        ...{ state, decidedOn, decidedBy: request.decider, decisionNumber, exemptionId },
        refusal: verdict === 'refused' ? refusal : '',
        version: request.version + 1,
      })
      .where(eq(exemptionRequests.id, request.id))
    await putOffDues(tx, viewer, request, exemptionId)
    if (verdict === 'approved') await issueDecision(tx, viewer, request, input)
    return {
      goTo: `/exemptions/${request.id}?after=decide`,
      detail: { verdict, decidedOn, decisionNumber, startsOn, endsOn },
    }
  },
})

/** Đã xem báo cáo: what the cell decided itself is reported to the committee above. */
export const acknowledgeRequest = action({
  permission: 'exemptionRequests.acknowledge',
  input: acknowledgeRequestInput,
  load: (tx, { requestId }) => lockRequest(tx, requestId),
  run: async ({ tx, viewer, thing: request, today }) => {
    if (request.state !== 'granted' || request.kind !== 'ageHealth')
      throw new RuleError('Chỉ xem báo cáo của lần miễn do chi bộ quyết định.')
    if (request.acknowledgedOn !== null) throw new RuleError('Báo cáo này đã được xem.')
    await tx
      .update(exemptionRequests)
      .set({ acknowledgedOn: today, acknowledgedBy: viewer.accountId, version: request.version + 1 })
      .where(eq(exemptionRequests.id, request.id))
    return { goTo: `/exemptions/${request.id}?after=acknowledge` }
  },
})
