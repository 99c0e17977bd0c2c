import { z } from 'zod'
import { duesWish, exemptionKind, exemptionWish, requestState } from '@/db/schema'
import { choice, chosen, count, day, id, optionalText, text, ticked, version } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'

export const createRequestInput = z.object({
  memberId: id(),
  wish: choice(exemptionWish.enumValues),
  kind: choice(exemptionKind.enumValues),
  startsOn: day(),
  endsOn: day().optional(),
  place: optionalText(200),
  work: optionalText(200),
  contact: optionalText(200),
  registeredOn: day().optional(),
  duesWish: choice(duesWish.enumValues).optional(),
  papers: optionalText(300),
  submittedOn: day().optional(),
  isOral: ticked(),
  isByRelative: ticked(),
})

export const withdrawRequestInput = z.object({ requestId: id(), version: version() })

export const resolveRequestInput = z.object({
  requestId: id(),
  version: version(),
  heldOn: day(),
  votes: count(500),
  base: count(500),
  resolution: text(60),
  /** Short of its share the request is closed: asked once. */
  isRefusal: ticked(),
})

export const linkProposalInput = z.object({ requestId: id(), version: version(), proposalId: id() })

export const decideRequestInput = z.object({
  requestId: id(),
  version: version(),
  verdict: choice(['approved', 'refused']),
  decidedOn: day(),
  decisionNumber: optionalText(60),
  startsOn: day().optional(),
  endsOn: day().optional(),
  signerPost: optionalText(60),
  signerName: optionalText(80),
  refusal: optionalText(300),
})

export const acknowledgeRequestInput = z.object({ requestId: id(), version: version() })

export const recordReturnInput = z.object({
  exemptionId: id(),
  returnedOn: day(),
  commentBy: optionalText(200),
  commentOn: day().optional(),
  hasReport: ticked(),
})

export const completeReturnInput = recordReturnInput.omit({ returnedOn: true })

export const requestFilter = z.object({
  /** Absent: what waits for somebody. */
  state: z
    .enum([...requestState.enumValues, 'reported', 'all'])
    .optional()
    .catch(undefined),
  after: cursor(),
})
export type RequestFilter = z.output<typeof requestFilter>

export const runningFilter = z.object({
  which: z.enum(['ending', 'overdue']).optional().catch(undefined),
  after: cursor(),
})
export type RunningFilter = z.output<typeof runningFilter>

export const withdrawExemptionInput = z.object({
  exemptionId: chosen('Đồng chí chọn lần miễn ghi nhầm.'),
  mistake: text(200),
})
