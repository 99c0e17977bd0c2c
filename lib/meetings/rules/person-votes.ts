import { levels } from '@/lib/ratings/rules/scale'
import type { RuleValues } from '@/lib/rulesets/values'
import { type MeetingKind, type Threshold, voteRules } from './kinds'
import { type Penalty, penalties } from './person-options'

/** Meetings that decide about persons, one person at a time. */
export const personKinds = [
  'yearEnd',
  'admission',
  'confirmation',
  'exemption',
  'removal',
  'discipline',
  'leaving',
] as const satisfies readonly MeetingKind[]
export type PersonKind = (typeof personKinds)[number]
export const isPersonKind = (kind: MeetingKind): kind is PersonKind =>
  personKinds.some((each) => each === kind)

type PersonRules = NonNullable<RuleValues<'meetings'>['persons']>

/** Nothing in hand takes the vote from the person considered, or asks more than half where it names no ratio. */
const careful: PersonRules = {
  maySubjectVote: true,
  unnamedShare: 'half',
  basis: 'Thiết lập mặc định: quá nửa cơ số, vì văn bản chưa nêu tỷ lệ riêng',
}
export const personRules = (values: Pick<RuleValues<'meetings'>, 'persons'>) => values.persons ?? careful

const motion = ['inFavour', 'against', 'other'] as const
/** What may stand on the ballot. */
export const optionsFor = (kind: PersonKind) => {
  if (kind === 'discipline') return penalties
  return kind === 'yearEnd' ? levels : motion
}
export type VoteOption = ReturnType<typeof optionsFor>[number]

/** No text in hand names a ratio here (domain: exemption, year-end level, discipline short of expulsion, leaving). */
const UNNAMED = new Set<PersonKind>(['exemption', 'yearEnd', 'discipline', 'leaving'])

/** Khai trừ asks two thirds (Quy định 294-QĐ/TW, mục 9.3.4); every other vote what its kind asks. */
export function thresholdFor(kind: PersonKind, rules: PersonRules, penalty?: Penalty): Threshold {
  if (penalty === 'expulsion') return 'twoThirds'
  return UNNAMED.has(kind) ? rules.unnamedShare : voteRules[kind].threshold
}
