'use server'

import { eq } from 'drizzle-orm'
import { proposals } from '@/db/schema'
import { can } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { followProposal } from '@/lib/exemptions/proposal'
import { addExemption } from '@/lib/members/add-exemption'
import { memberById } from '@/lib/members/load'
import { settleInput } from '@/lib/proposals/input'
import { isDisciplineOpen, lockProposal } from '@/lib/proposals/load'
import { applyToRegister } from '@/lib/proposals/register'
import { assertMayLeave, assertMaySettle, assertOfficialDay, assertStandsHere } from '@/lib/proposals/rules'

/** Ghi kết quả của cấp trên: what the decision says beyond doubt stands in the register at once. */
export const settleProposal = action({
  permission: 'proposals.settle',
  input: settleInput,
  load: (tx, { proposalId }) => lockProposal(tx, proposalId),
  run: async ({ tx, viewer, thing: proposal, input, today }) => {
    const { verdict, decidedOn, decisionNumber, officialOn, note } = input
    assertMaySettle(proposal, decidedOn, today)
    const member = proposal.memberId === null ? undefined : await memberById(tx, proposal.memberId)
    const isHere = member === undefined || can(viewer, 'proposals.settle', member)
    if (verdict === 'approved') assertStandsHere(proposal.fullName, isHere)
    if (verdict === 'approved' && proposal.memberId !== null)
      assertOfficialDay(proposal.kind, { ...proposal, officialOn, decidedOn })
    if (verdict === 'approved' && proposal.kind === 'leaving' && proposal.memberId !== null)
      assertMayLeave(await isDisciplineOpen(tx, proposal.memberId))
    const { memberId, orgId, exemptionKind, startsOn, endsOn, superior } = proposal
    await tx
      .update(proposals)
      .set({
        state: verdict,
        decidedOn,
        decidedBy: superior,
        decisionNumber,
        note,
        version: proposal.version + 1,
      })
      .where(eq(proposals.id, proposal.id))
    const exemptionId =
      verdict === 'approved' && memberId !== null && exemptionKind && startsOn
        ? await addExemption(tx, {
            memberId,
            // Where the member stands today: there the return is recorded.
            orgId: member?.orgId ?? orgId,
            kind: exemptionKind,
            startsOn,
            endsOn,
            decidedBy: superior,
            decisionNumber,
          })
        : undefined
    if (exemptionKind && isHere)
      await followProposal(tx, viewer, {
        ...{ proposalId: proposal.id, verdict, decidedOn, decidedBy: superior },
        ...{ decisionNumber, note, exemptionId },
      })
    if (verdict === 'approved') await applyToRegister(tx, viewer, { ...proposal, officialOn, decidedOn })
    return { goTo: `/proposals/${proposal.id}`, detail: { verdict, decidedOn, decisionNumber } }
  },
})
