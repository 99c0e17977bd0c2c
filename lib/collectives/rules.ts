import type { campaignState } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'
import { exceeds } from '@/lib/ratings/rules/level'
import { countLevels, type Outcome, outcomeOf, type Rated } from '@/lib/ratings/rules/outcome'
import { keepsQuota, wholeOf } from '@/lib/ratings/rules/quota'
import type { Level, RatingRules } from '@/lib/ratings/rules/scale'
import type { RuleValues } from '@/lib/rulesets/values'

/** Score, conditions and limit are those of Điều 10, 11 for persons and for collectives alike; the grounds are not. */
export const rulesFor = ({
  collectiveGrounds = [],
  collectiveFailsBelow: failsBelow,
  ...rules
}: RuleValues<'ratings'>): RatingRules => ({ ...rules, grounds: collectiveGrounds, failsBelow })

type Facts = Omit<Rated, 'isReviewed' | 'deferredReason'>
export type Row = Facts & {
  name: string
  groupName: string
  notRatedReason: string
  belowBasis: string
  /** What below it is not rated yet, in words. */
  pending: string[]
}

type Tally = { votingBase: number | null; isOneGroup: boolean; isOutstanding: boolean }
const ALL = 'Các tổ chức đảng trong đợt'

export type Group<R extends Row = Row> = { name: string; rows: R[]; outcome: Outcome }

/**
 * Quy định 366-QĐ/TW, Điều 12: subordinate committees, organisations and members are rated before the organisation. What
 * was rated on paper is said by its decisions.
 */
const missingBelow = ({ pending, belowBasis }: Row) => (belowBasis === '' ? pending : [])

/**
 * The level of each organisation by vote, regulation and limit; the limit is reckoned in each group of like organisations
 * (Quy định 366-QĐ/TW, Điều 10, 11), which the deciding level chooses.
 */
export function groupsOf<R extends Row>(rows: R[], tally: Tally, rules: RatingRules): Group<R>[] {
  const rated = rows.filter(({ notRatedReason }) => notRatedReason === '')
  const names = tally.isOneGroup ? [ALL] : [...new Set(rated.map(({ groupName }) => groupName))]
  return names.map((name) => {
    const own = rated.filter(({ groupName }) => tally.isOneGroup || groupName === name)
    const facts = own.map((row) => ({ ...row, isReviewed: true, deferredReason: '' }))
    return { name, rows: own, outcome: outcomeOf(facts, tally, rules) }
  })
}

/** What each organisation still lacks before it can be decided about. */
export const lacking = <R extends Row>(groups: Group<R>[]) =>
  groups.flatMap(({ rows, outcome }) =>
    rows.flatMap((row) => {
      const missing = [...missingBelow(row), ...(outcome.people.get(row.id)?.missing ?? [])]
      return missing.length > 0 ? [{ id: row.id, name: row.name, missing }] : []
    }),
  )

type State = (typeof campaignState.enumValues)[number]

function assertGoesOn(state: State) {
  if (state === 'ended') throw new RuleError('Đợt này đã thu hồi; ở đây không ghi gì thêm.')
}

export function assertOpen(state: State) {
  assertGoesOn(state)
  if (state !== 'open') throw new RuleError('Đợt này đã có quyết định xếp loại nên không sửa được nữa.')
}

export function assertFinished(state: State) {
  assertGoesOn(state)
  if (state !== 'finished') throw new RuleError('Đợt này chưa có quyết định.')
}

type Choice = { level: Level; note: string }

/** The decision may differ from the list with a reason, but lifts none above the regulation and keeps the limit of each group. */
export function assertDecided(
  { name, rows, outcome }: Group,
  chosen: Map<number, Choice>,
  { quotaBase }: Pick<RatingRules, 'quotaBase'>,
) {
  const levels = rows.map((row) => {
    const choice = chosen.get(row.id)
    if (!choice) throw new RuleError(`${row.name}: đồng chí chọn một mức.`, `level-${row.id}`)
    const judged = outcome.people.get(row.id)
    if (judged?.finding && exceeds(choice.level, judged.finding))
      throw new RuleError(
        `${row.name}: mức này cao hơn mức quy định cho phép. ${judged.finding.reasons.join(' ')}`,
        `level-${row.id}`,
      )
    if (choice.level !== judged?.level && choice.note === '')
      throw new RuleError(`${row.name}: khác mức đề nghị thì ghi lý do.`, `note-${row.id}`)
    return choice.level
  })
  const counts = countLevels(levels)
  const { percent } = outcome.quota
  const whole = wholeOf(counts, quotaBase)
  if (counts.excellent > 0 && !keepsQuota(counts, quotaBase, percent))
    throw new RuleError(
      `${name}: xuất sắc ${counts.excellent}, quá giới hạn ${percent}% × ${whole} = ${((percent * whole) / 100).toLocaleString('vi')}. Đồng chí chọn lại, hoặc xem lại cách chia nhóm tương đồng.`,
    )
}
