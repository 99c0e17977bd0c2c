import { z } from 'zod'
import { shortDate } from '@/lib/core/dates'
import { choice, count, optionalLongText, optionalText } from '@/lib/core/fields'
import type { SelfReviewData } from '@/lib/ratings/pdf/self-review'
import { type QuestionKey, reviewFormCodes, reviewForms } from '@/lib/ratings/pdf/self-review-questions'
import { levelName } from './labels'
import type { SelfReview } from './queries/campaign'
import { levels } from './rules/scale'

const answer = () => optionalLongText(10_000)
const answers = {
  conduct: answer(),
  duties: answer(),
  leadership: answer(),
  initiative: answer(),
  example: answer(),
  pledge: answer(),
  shortcomings: answer(),
  causes: answer(),
  remedied: answer(),
  explained: answer(),
  responsibility: answer(),
  plan: answer(),
} satisfies Record<QuestionKey, z.ZodType<string>>

/** Scores and level of part B. */
export const ownRating = {
  general: count(30).optional(),
  results: count(70).optional(),
  level: choice(levels).optional(),
}

/** Which form is asked for; unsaid it is that of most members. */
export const reviewForm = () => z.enum(reviewFormCodes).default('02C').catch('02C')

/** What a member types for Mẫu 02A, 02B or 02C. It is printed and forgotten: no table, no log, no draft on the server. */
export const selfReviewInput = z.object({
  ...answers,
  form: reviewForm(),
  workplace: optionalText(200),
  ...ownRating,
})
export type SelfReviewText = z.output<typeof selfReviewInput>

type OwnRating = z.output<z.ZodObject<typeof ownRating>>

/** Part B as it is printed; what was not typed is left to be written. */
export function partB({ general, results, level }: OwnRating) {
  const total = general === undefined || results === undefined ? '' : String(general + results)
  return {
    score: { general: String(general ?? ''), results: String(results ?? ''), total },
    levels: levels.map((each) => levelName[each]),
    level: level ? levelName[level] : null,
  }
}

/** The form (HD 43-HD/BTCTW, 2025) with what is known; without a text it is a blank to write on. */
export function selfReviewFrom(known: SelfReview, typed?: Partial<SelfReviewText>): SelfReviewData {
  const { general, results, level, workplace, form, ...text } = { ...selfReviewInput.parse({}), ...typed }
  const { code, whom, hasAnnex, parts } = reviewForms[form]
  return {
    formCode: code,
    superior: known.letterheadUpper,
    organisation: known.letterheadLower,
    placeDate: '',
    year: String(known.year),
    category: `(${whom})`,
    name: known.fullName,
    birthDate: known.bornOn ? shortDate(known.bornOn) : String(known.birthYear),
    workplace,
    cell: known.cell,
    parts,
    hasAnnex,
    answers: text,
    ...partB({ general, results, level }),
  }
}
