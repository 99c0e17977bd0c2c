import { z } from 'zod'
import { choice, count, optionalLongText, optionalText } from '@/lib/core/fields'
import { shortDate } from '@/lib/pdf/words'
import type { SelfReviewData } from '@/lib/ratings/pdf/self-review'
import type { QuestionKey } from '@/lib/ratings/pdf/self-review-questions'
import { levelName } from './labels'
import type { SelfReview } from './queries/campaign'
import { levels } from './rules/scale'

const answer = () => optionalLongText(10_000)
const answers = {
  conduct: answer(),
  duties: answer(),
  pledge: answer(),
  shortcomings: answer(),
  causes: answer(),
  remedied: answer(),
  explained: answer(),
  responsibility: answer(),
  plan: answer(),
} satisfies Record<QuestionKey, z.ZodType<string>>

/** What a member types for Mẫu 02C. It is printed and forgotten: no table, no log, no draft on the server. */
export const selfReviewInput = z.object({
  ...answers,
  workplace: optionalText(200),
  general: count(30).optional(),
  results: count(70).optional(),
  level: choice(levels).optional(),
})
export type SelfReviewText = z.output<typeof selfReviewInput>

/** Mẫu 02C-HD KĐ.ĐG 2025 (HD 43-HD/BTCTW) with what is known; without a text it is a blank to write on. */
export function selfReviewFrom(known: SelfReview, typed?: SelfReviewText): SelfReviewData {
  const { general, results, level, workplace = '', ...text } = typed ?? selfReviewInput.parse({})
  const total = general === undefined || results === undefined ? '' : String(general + results)
  return {
    formCode: 'Mẫu 02C-HD KĐ.ĐG 2025',
    superior: known.letterheadUpper,
    organisation: known.letterheadLower,
    placeDate: '',
    year: String(known.year),
    category: '(Đảng viên không làm việc trong hệ thống chính trị)',
    name: known.fullName,
    birthDate: known.bornOn ? shortDate(known.bornOn) : String(known.birthYear),
    workplace,
    cell: known.cell,
    answers: text,
    score: { general: String(general ?? ''), results: String(results ?? ''), total },
    levels: levels.map((each) => levelName[each]),
    level: level ? levelName[level] : null,
  }
}
