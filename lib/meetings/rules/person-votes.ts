import type { Vote } from '@/lib/meetings/content'
import type { RuleValues } from '@/lib/rulesets/values'
import type { MeetingKind } from './kinds'
import { type Penalty, penalties, ratingLevels } from './person-options'

/** Meetings that decide about persons, one person at a time. */
export const personKinds = [
  'yearEnd',
  'admission',
  'confirmation',
  'exemption',
  'removal',
  'discipline',
] as const satisfies readonly MeetingKind[]
export type PersonKind = (typeof personKinds)[number]
export const isPersonKind = (kind: MeetingKind): kind is PersonKind =>
  personKinds.some((each) => each === kind)

export type Share = 'half' | 'twoThirds'
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
  return kind === 'yearEnd' ? ratingLevels : motion
}
export type VoteOption = ReturnType<typeof optionsFor>[number]

type VoteRule = { share: Share | 'unnamed'; forms: readonly Vote['form'][]; source: string }
const OF_FOUR = 'Quy định 294-QĐ/TW, điểm 9.3.4; Hướng dẫn 06-HD/TW, điểm 5.1'

/**
 * Hình thức và tỷ lệ. Kết nạp, công nhận, xóa tên: at least two thirds of the base, by secret ballot or party card as
 * the meeting chooses. Where a text is silent on the ratio it is the rule set's.
 */
export const voteRules: Record<PersonKind, VoteRule> = {
  admission: { share: 'twoThirds', forms: ['secret', 'card'], source: `Điều lệ Đảng, Điều 4; ${OF_FOUR}` },
  confirmation: { share: 'twoThirds', forms: ['secret', 'card'], source: `Điều lệ Đảng, Điều 5; ${OF_FOUR}` },
  removal: {
    share: 'twoThirds',
    forms: ['secret', 'card'],
    source: `Quy định 294-QĐ/TW, Điều 8; ${OF_FOUR}`,
  },
  exemption: {
    share: 'unnamed',
    forms: ['show', 'card', 'secret'],
    source: 'Quy định 294-QĐ/TW, điểm 7.1; Hướng dẫn 38-HD/BTCTW, mục IV.1',
  },
  discipline: { share: 'unnamed', forms: ['secret'], source: 'Quy định 296-QĐ/TW ngày 30/5/2025' },
  yearEnd: { share: 'unnamed', forms: ['secret'], source: 'Quy định 366-QĐ/TW, Điều 12' },
}

/** Khai trừ asks two thirds (Quy định 294-QĐ/TW, điểm 9.3.4); every other penalty what the kind asks. */
export function shareFor(kind: PersonKind, rules: PersonRules, penalty?: Penalty): Share {
  if (penalty === 'expulsion') return 'twoThirds'
  const { share } = voteRules[kind]
  return share === 'unnamed' ? rules.unnamedShare : share
}

/** The least number of votes that reaches a share of the base. */
export const neededFor = (share: Share, base: number) =>
  Math.max(1, share === 'twoThirds' ? Math.ceil((base * 2) / 3) : Math.floor(base / 2) + 1)
