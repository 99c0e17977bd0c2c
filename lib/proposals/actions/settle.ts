'use server'

import { eq } from 'drizzle-orm'
import { proposals } from '@/db/schema'
import { action } from '@/lib/core/action'
import { NotFound } from '@/lib/core/errors'
import { followProposal } from '@/lib/exemptions/proposal'
import { assertExemptible } from '@/lib/exemptions/rules'
import { addExemption } from '@/lib/members/add-exemption'
import { memberById } from '@/lib/members/load'
import { deciderFor } from '@/lib/proposals/deciders'
import { issueDecision } from '@/lib/proposals/decision-paper'
import { maySettle } from '@/lib/proposals/desk'
import { settleInput } from '@/lib/proposals/input'
import { isDisciplineOpen, lockProposal } from '@/lib/proposals/load'
import { applyToRegister } from '@/lib/proposals/register'
import {
  assertAfterEndorsement,
  assertMayLeave,
  assertMaySettle,
  assertOfficialDay,
  assertStandsHere,
  assertStillMember,
} from '@/lib/proposals/rules'

/** Ghi kết quả của cấp trên: what the decision says beyond doubt stands in the register at once. */
export const settleProposal = action({
  permission: 'proposals.settle',
  input: settleInput,
  load: (tx, { proposalId }) => lockProposal(tx, proposalId),
  run: async ({ tx, viewer, thing: proposal, input, today }) => {
    const { verdict, decidedOn, decisionNumber, officialOn, note } = input
    const { memberId, orgId, exemptionKind, isReduction, startsOn, endsOn } = proposal
    if (!maySettle(viewer, proposal)) throw new NotFound()
    assertMaySettle(proposal, decidedOn, today)
    assertAfterEndorsement(proposal, verdict, decidedOn)
    const decidedBy = proposal.deciders[deciderFor(viewer, proposal)]
    const member = proposal.memberId === null ? undefined : await memberById(tx, proposal.memberId)
    const isHere = member === undefined || maySettle(viewer, { ...proposal, path: member.path })
    if (verdict === 'approved') assertStandsHere(proposal.fullName, isHere)
    if (verdict === 'approved' && member) assertStillMember(proposal, member, decidedOn)
    if (verdict === 'approved' && proposal.memberId !== null)
      assertOfficialDay(proposal.kind, { ...proposal, officialOn, decidedOn })
    if (verdict === 'approved' && exemptionKind && !isReduction && member) assertExemptible(member)
    if (verdict === 'approved' && proposal.kind === 'leaving' && proposal.memberId !== null)
      assertMayLeave(await isDisciplineOpen(tx, proposal.memberId))
    await tx
      .update(proposals)
      .set({
        state: verdict,
        decidedOn,
        decidedBy,
        decisionNumber,
        note,
        version: proposal.version + 1,
      })
      .where(eq(proposals.id, proposal.id))
    const exemptionId =
      verdict === 'approved' && memberId !== null && exemptionKind && !isReduction && startsOn
        ? await addExemption(tx, {
            memberId,
            // Where the member stands today: there the return is recorded.
            orgId: member?.orgId ?? orgId,
            kind: exemptionKind,
            startsOn,
            endsOn,
            decidedBy,
            decisionNumber,
          })
        : undefined
    if (exemptionKind && isHere)
      await followProposal(tx, viewer, {
        ...{ proposalId: proposal.id, verdict, decidedOn, decidedBy },
        ...{ decisionNumber, note, exemptionId, isReduction },
      })
    if (verdict === 'approved') {
      await applyToRegister(tx, viewer, { ...proposal, officialOn, decidedOn })
      await issueDecision(tx, viewer, proposal, input)
    }
    return { goTo: `/proposals/${proposal.id}?after=settle`, detail: { verdict, decidedOn, decisionNumber } }
  },
})
