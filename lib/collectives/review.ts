import { z } from 'zod'
import { optionalLongText, optionalText } from '@/lib/core/fields'
import { ownRating, partB } from '@/lib/ratings/self-review'
import { type CollectiveKey, collectiveParts } from './pdf/collective-questions'
import type { CollectiveReviewData } from './pdf/collective-review'
import type { OwnCollective } from './queries/rounds'

const answer = () => optionalLongText(10_000)
const answers = {
  principles: answer(),
  targets: answer(),
  building: answer(),
  duty: answer(),
  shortcomings: answer(),
  remedied: answer(),
  explained: answer(),
  responsibility: answer(),
  plan: answer(),
} satisfies Record<CollectiveKey, z.ZodType<string>>

/** What is typed for Mẫu 01. It is printed and forgotten: no table, no log, no draft on the server. */
export const collectiveReviewInput = z.object({ ...answers, collective: optionalText(200), ...ownRating })
export type CollectiveReviewText = z.output<typeof collectiveReviewInput>

/** Mẫu 01-HD KĐ.ĐG 2025 (HD 43-HD/BTCTW) with what is known; without a text it is a blank to write on. */
export function collectiveReviewFrom(
  known: OwnCollective,
  typed?: CollectiveReviewText,
): CollectiveReviewData {
  const { general, results, level, collective, ...text } = typed ?? collectiveReviewInput.parse({})
  return {
    formCode: 'Mẫu 01-HD KĐ.ĐG 2025',
    superior: known.letterheadUpper,
    organisation: known.letterheadLower,
    placeDate: '',
    year: String(known.year),
    category: `(${collective || known.name})`,
    onBehalf: known.onBehalf,
    parts: collectiveParts,
    answers: text,
    ...partB({ general, results, level: level ?? (typed ? undefined : (known.selfLevel ?? undefined)) }),
  }
}
