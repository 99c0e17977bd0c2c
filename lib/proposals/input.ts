import { z } from 'zod'
import { choice, day, id, optionalLongText, text, version } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'

export const settleInput = z.object({
  proposalId: id(),
  version: version(),
  verdict: choice(['approved', 'refused']),
  decidedOn: day(),
  decisionNumber: text(60),
  /** Of a recognition: the day from which the member is official. */
  officialOn: day().optional(),
  note: optionalLongText(2_000),
})

export const proposalFilter = z.object({
  /** "all": also those already decided. */
  state: z.literal('all').optional().catch(undefined),
  after: cursor(),
})
export type ProposalFilter = z.output<typeof proposalFilter>
