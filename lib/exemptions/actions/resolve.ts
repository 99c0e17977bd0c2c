'use server'

import { eq } from 'drizzle-orm'
import { exemptionRequests } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { linkProposalInput, resolveRequestInput } from '@/lib/exemptions/input'
import { lockRequest } from '@/lib/exemptions/load'
import { takeProposal } from '@/lib/exemptions/proposal'
import { afterVote, assertStep, assertVote } from '@/lib/exemptions/rules'
import { personRules } from '@/lib/meetings/rules/person-votes'
import { addExemption } from '@/lib/members/add-exemption'
import { needRuleSet } from '@/lib/rulesets/load'

/** Ghi nghị quyết chi bộ, where the minutes of the meeting are not in the portal: day, votes, number. */
export const resolveRequest = action({
  permission: 'exemptionRequests.resolve',
  input: resolveRequestInput,
  load: (tx, { requestId }) => lockRequest(tx, requestId),
  run: async ({ tx, thing: request, input, today }) => {
    const { heldOn, votes, base, resolution, isRefusal } = input
    assertVote({ kind: request.kind, heldOn, votes, base }, request.submittedOn, today)
    const { values } = await needRuleSet(tx, 'meetings', heldOn, request.path)
    const { state, needed } = afterVote(
      { kind: request.kind, heldOn, votes, base },
      personRules(values).unnamedShare,
    )
    assertStep(request.state, state)
    if (state === 'refused' && !isRefusal)
      throw new RuleError(
        `Tán thành ${votes}/${base} chưa đủ ${needed} nên đơn khép lại là không đồng ý. Gõ nhầm thì đồng chí sửa số; đúng như vậy thì đánh dấu ô “Chi bộ không đồng ý”.`,
        'isRefusal',
      )
    const resolved = { resolvedOn: heldOn, votes, base, resolution }
    // Được giảm: still a duty to attend, fewer; the register knows exemptions alone.
    const exemptionId =
      state === 'granted' && request.wish !== 'reduce'
        ? await addExemption(tx, {
            orgId: request.orgId,
            memberId: request.memberId,
            kind: request.kind,
            startsOn: request.startsOn,
            endsOn: null,
            decidedBy: request.cell,
            decisionNumber: resolution,
          })
        : null
    await tx
      .update(exemptionRequests)
      .set({
        ...resolved,
        state,
        exemptionId,
        ...(state === 'proposed'
          ? {}
          : { decidedOn: heldOn, decidedBy: request.cell, decisionNumber: resolution }),
        ...(state === 'refused' ? { refusal: `Chi bộ tán thành ${votes}/${base}, cần từ ${needed}` } : {}),
        version: request.version + 1,
      })
      .where(eq(exemptionRequests.id, request.id))
    return { goTo: `/exemptions/${request.id}?after=resolve`, detail: { state, heldOn, votes, base } }
  },
})

/** Dùng kết quả đã ghi trong biên bản: what the minutes decided about this member is the answer to the request. */
export const linkProposal = action({
  permission: 'exemptionRequests.resolve',
  input: linkProposalInput,
  load: (tx, { requestId }) => lockRequest(tx, requestId),
  run: async ({ tx, viewer, thing: request, input: { proposalId } }) => {
    const state = await takeProposal(tx, viewer, request, proposalId)
    return { goTo: `/exemptions/${request.id}?after=resolve`, detail: { state, proposalId } }
  },
})
