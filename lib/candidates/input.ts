import { z } from 'zod'
import { candidateSource, candidateStage, sex } from '@/db/schema'
import {
  choice,
  chosen,
  count,
  day,
  id,
  longText,
  optionalText,
  personName,
  ticked,
  version,
} from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'
import { probationPapers, wayPapers } from './papers'

const person = {
  fullName: personName(),
  sex: choice(sex.enumValues),
  bornOn: day(),
  ethnicGroup: optionalText(40),
  source: choice(candidateSource.enumValues),
}
const target = { candidateId: id(), version: version() }
const paper = { takenOn: day(), paper: optionalText(100) }

export const createCandidateInput = z.object({ organisationId: id(), ...person })
export const updateCandidateInput = z.object({ ...target, ...person })
/** Named differently from one another: their forms stand on one page. */
export const helpInput = z.object({
  ...target,
  helperId: chosen('Đồng chí chọn người giúp đỡ.'),
  helpedOn: day(),
  helpPaper: optionalText(100),
})
export const certifyInput = z.object({ ...target, certifiedOn: day(), certificate: optionalText(100) })
export const dossierInput = z.object({ ...target, ...paper })
export const askVerificationInput = z.object({ ...target, askedOn: day(), isAbroad: ticked() })
export const verifyInput = z.object({ ...target, verifiedOn: day() })
export const hearOpinionsInput = z.object({ ...target, opinionsOn: day() })
export const linkVoteInput = z.object({
  ...target,
  proposalId: chosen('Đồng chí chọn kết quả biểu quyết của chi bộ.'),
})
export const endorseInput = z.object({ ...target, ...paper, votes: count(200), base: count(200) })
export const admitInput = z.object({ ...target, takenOn: day() })
export const stopInput = z.object({ ...target, reason: longText(500) })
export const resumeInput = z.object({ ...target, reason: longText(500) })

export const candidateFilter = z.object({
  q: searched(),
  org: id().optional().catch(undefined),
  /** Empty: everybody still on the way. */
  stage: z
    .enum([...candidateStage.enumValues, 'all'])
    .optional()
    .catch(undefined),
  source: z.enum(candidateSource.enumValues).optional().catch(undefined),
  after: cursor(),
})
export type CandidateFilter = z.output<typeof candidateFilter>

export const wayPaperFilter = z.object({ paper: z.enum(wayPapers).catch('opinions') })
export const probationPaperFilter = z.object({ paper: z.enum(probationPapers).catch('selfReview') })
