'use server'

import { eq } from 'drizzle-orm'
import { proposals } from '@/db/schema'
import { can } from '@/lib/auth/policy'
import { assertCounted } from '@/lib/candidates/rules/way'
import { action } from '@/lib/core/action'
import { NotFound } from '@/lib/core/errors'
import { endorseProposalInput } from '@/lib/proposals/input'
import { lockProposal } from '@/lib/proposals/load'
import { assertMayEndorse } from '@/lib/proposals/rules'

/** Đảng ủy cơ sở xét, đề nghị cấp trên: once, between the cell and the standing committee that decides. */
export const endorseProposal = action({
  permission: 'proposals.endorse',
  input: endorseProposalInput,
  load: (tx, { proposalId }) => lockProposal(tx, proposalId),
  run: async ({ tx, viewer, thing: proposal, input, today }) => {
    // Of a cell of a đảng ủy bộ phận it is not that committee's hand.
    if (!can(viewer, 'proposals.endorse', proposal.above)) throw new NotFound()
    const { takenOn: endorsedOn, paper: endorsement, votes, base } = input
    assertMayEndorse(proposal, endorsedOn, today)
    assertCounted({ votes, base })
    await tx
      .update(proposals)
      .set({
        ...{ endorsedOn, endorsement, endorsedVotes: votes, endorsedBase: base },
        version: proposal.version + 1,
      })
      .where(eq(proposals.id, proposal.id))
    return {
      goTo: `/proposals/${proposal.id}?after=endorse`,
      detail: { endorsedOn, endorsement, votes, base },
    }
  },
})
