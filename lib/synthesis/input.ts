import { z } from 'zod'
import { choice, confirmed, id, longText, month, monthInAddress, text } from '@/lib/core/fields'

export const synthesisFilter = z.object({ org: id().optional().catch(undefined), month: monthInAddress() })
export const answersFilter = z.object({
  org: id().optional().catch(undefined),
  /** Only those of the viewer's own cell. */
  desk: z.literal('mine').optional().catch(undefined),
})
export type AnswersFilter = z.output<typeof answersFilter>

export const issueSynthesisInput = z.object({
  orgId: id(),
  month: month(),
  signedAs: choice(['onBehalf', 'delegated']),
  signerPost: text(80),
  signerName: text(100),
  recipients: longText(1_000),
  isConfirmed: confirmed(),
})
