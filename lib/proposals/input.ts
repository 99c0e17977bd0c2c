import { z } from 'zod'
import { type Day, parseDay } from '@/lib/core/dates'
import { choice, count, day, id, optionalLongText, optionalText, text, version } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { cutFields } from '@/lib/organisations/input'

export const settleInput = z.object({
  proposalId: id(),
  version: version(),
  verdict: choice(['approved', 'refused']),
  decidedOn: day(),
  decisionNumber: text(60),
  /** Of a recognition: the day from which the member is official. */
  officialOn: day().optional(),
  signerPost: optionalText(60),
  signerName: optionalText(80),
  note: optionalLongText(2_000),
})

export const endorseProposalInput = z.object({
  proposalId: id(),
  version: version(),
  takenOn: day(),
  paper: optionalText(100),
  votes: count(200),
  base: count(200),
})

export const proposalFilter = z.object({
  /** "all": also those already decided. */
  state: z.literal('all').optional().catch(undefined),
  /** Only those that wait for the viewer's hand. */
  desk: z.literal('mine').optional().catch(undefined),
  after: cursor(),
})
export type ProposalFilter = z.output<typeof proposalFilter>

/** A day in an address, as people type it. */
const dayInAddress = z
  .string()
  .transform((value) => parseDay(value, value))
  .optional()
  .catch(undefined)

const removalFilter = z.object({ ...cutFields, from: dayInAddress, to: dayInAddress })

/** Of which cells, and decided when: since the first day of last year unless the address says otherwise. */
export function removalSpan(asked: unknown, today: Day) {
  const { from, to, ...cut } = removalFilter.parse(asked)
  return { cut, from: from ?? `${Number(today.slice(0, 4)) - 1}-01-01`, to: to ?? today }
}
