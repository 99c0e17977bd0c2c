import { z } from 'zod'
import { exemptionKind, ratingLevel } from '@/db/schema'
import { count, day, line, prose, rowId, rows, voteForms } from './content-parts'
import { penalties, removalGrounds } from './rules/person-options'

const choiceOf = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.enum(values).nullable().default(null)

/**
 * The vote about one person: totals only, never whose ballot. By secret ballot the sheets are counted; a show of
 * cards or hands has the first three figures.
 */
const subjectVote = z.object({
  form: z.enum(voteForms).default('secret'),
  inFavour: count,
  against: count,
  other: count,
  issued: count,
  returned: count,
  valid: count,
  invalid: count,
  /** Kiểm điểm cuối năm: ballots for each level. */
  excellent: count,
  good: count,
  adequate: count,
  failed: count,
  /** Kỷ luật: ballots for each form. */
  none: count,
  reprimand: count,
  warning: count,
  dismissal: count,
  expulsion: count,
  /** Lý do không tán thành, ý kiến khác. */
  otherOpinion: line(2_000),
})

/** Người được xét: who, on what papers, what was said, how the vote went. No self-review, no diagnosis. */
export const subject = z.object({
  /** Null: not in the register (admission). */
  memberId: rowId.nullable().default(null),
  name: line(120),
  bornOn: day,
  work: line(200),
  union: line(200),
  /** Giấy tờ trong hồ sơ, one a line. */
  papers: line(4_000),
  introducers: line(500),
  helper: line(120),
  admittedOn: day,
  probationEndsOn: day,
  exemptionKind: choiceOf(exemptionKind.enumValues),
  /** Xin giảm, không xin miễn. */
  isReduction: z.boolean().default(false),
  startsOn: day,
  endsOn: day,
  ground: choiceOf(removalGrounds),
  warnings: line(2_000),
  penalty: choiceOf(penalties),
  selfLevel: choiceOf(ratingLevel.enumValues),
  proposedLevel: choiceOf(ratingLevel.enumValues),
  strengths: prose(),
  weaknesses: prose(),
  opinions: rows(z.object({ speaker: line(120), text: prose() }), 100),
  vote: subjectVote.prefault({}),
  conclusion: prose(4_000),
})
