import { z } from 'zod'
import { count, day, id, optionalLongText, optionalText, text, ticked, version } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'

export const introduceInput = z.object({
  memberId: id(),
  residenceOrgId: id().optional(),
  place: optionalText(300),
  number: optionalText(60),
  exemptKind: optionalText(200),
  introducedOn: day(),
})
const ofResidence = { residenceId: id(), version: version() }
export const receiveInput = z.object({ ...ofResidence, receivedOn: day() })
export const exemptInput = z.object({ ...ofResidence, exemptKind: optionalText(200) })
export const endInput = z.object({ ...ofResidence, endedOn: day() })

const answer = optionalText(60)
export const commentInput = z.object({
  residenceId: id(),
  year: count(2_100),
  isExempt: ticked(),
  example: answer,
  lead: answer,
  meetings: answer,
  contact: answer,
  family: answer,
  proposal: answer,
  remark: optionalLongText(1_000),
  signer: text(120),
  commentedOn: day(),
})

export const residenceFilter = z.object({
  /** here: those who live here; absent: those of the own cells who live elsewhere. */
  side: z.literal('here').optional().catch(undefined),
  /** Exempt from meetings there, or not. */
  exempt: z.enum(['yes', 'no']).optional().catch(undefined),
  /** Phiếu nhận xét of this year, and who belonged to the cell then; absent: the year that runs. */
  year: z.coerce.number().int().min(2_020).max(2_100).optional().catch(undefined),
  comment: z.enum(['yes', 'no']).optional().catch(undefined),
  after: cursor(),
})
export type ResidenceFilter = z.output<typeof residenceFilter>
