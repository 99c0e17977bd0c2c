import { z } from 'zod'
import { issuerLevel, penalty } from '@/db/schema'
import { choice, chosen, day, id, text } from '@/lib/core/fields'

/** Named after what they are of: the forms stand on one page. */
export const recordAwardInput = z.object({
  memberId: id(),
  awardTitle: text(200),
  awardedOn: day(),
  awardNumber: text(60),
  awardLevel: choice(issuerLevel.enumValues),
  awardIssuer: text(150),
})

export const endAwardInput = z.object({
  awardId: chosen('Đồng chí chọn danh hiệu, hình thức khen thưởng.'),
  awardEndsOn: day(),
  awardEndNote: text(200),
})

export const recordDisciplineInput = z.object({
  memberId: id(),
  penalty: choice(penalty.enumValues),
  disciplineTitle: text(200),
  disciplinedOn: day(),
  disciplineNumber: text(60),
  disciplineLevel: choice(issuerLevel.enumValues),
  disciplineIssuer: text(150),
  proposalId: id().optional(),
})

export const endDisciplineInput = z.object({
  disciplineId: chosen('Đồng chí chọn quyết định kỷ luật.'),
  disciplineEndsOn: day(),
  disciplineEndNote: text(200),
})
