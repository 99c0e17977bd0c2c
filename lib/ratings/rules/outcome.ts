import { type Facts, type Finding, levelByRules, missingFacts } from './level'
import { applyQuota, type Counts, type Quota } from './quota'
import { isAbove, type Level, levels, type RatingRules } from './scale'
import { cellLevel, proposedByVotes } from './tally'

/** One person's row as it is stored. */
export type Rated = {
  id: number
  isReviewed: boolean
  deferredReason: string
  selfLevel: Level | null
  generalScore: number | null
  resultsScore: number | null
  verifiedGeneral: number | null
  verifiedResults: number | null
  donePercent: number | null
  latePercent: number | null
  exceededPercent: number | null
  fixedPercent: number | null
  grounds: string[]
  valid: number | null
  excellent: number | null
  good: number | null
  adequate: number | null
  failed: number | null
}

/** Reviewed, and present at the review: who is on the ballot. */
export const isRated = ({ isReviewed, deferredReason }: Pick<Rated, 'isReviewed' | 'deferredReason'>) =>
  isReviewed && deferredReason === ''

/** The verified score stands where one was given. */
const factsOf = (row: Rated): Facts => ({
  ...row,
  general: row.verifiedGeneral ?? row.generalScore,
  results: row.verifiedResults ?? row.resultsScore,
})

/** Điểm of both parts; null until both are there. */
export function scoreOf(row: Rated) {
  const { general, results } = factsOf(row)
  return general === null || results === null ? null : general + results
}

export const ballotsOf = ({ excellent, good, adequate, failed }: Rated) =>
  excellent === null || good === null || adequate === null || failed === null
    ? undefined
    : { excellent, good, adequate, failed }

/** Khoản 4 of Điều 11 "không phụ thuộc số điểm và số phiếu": no other figure and no majority changes the level. */
const isBound = (finding?: Finding) => finding?.most === 'failed'

/** What the cell still has to enter about a person before the ballot. */
export function missingBefore(row: Rated, rules: RatingRules): string[] {
  const facts = factsOf(row)
  return [
    ...(row.selfLevel === null ? ['mức tự xếp loại'] : []),
    ...(isBound(levelByRules(facts, rules)) ? [] : missingFacts(facts, rules)),
  ]
}

export type Judgement = {
  missing: string[]
  finding?: Finding
  byVotes?: Level | null
  /** What the list says: vote, regulation and quota together. */
  level?: Level
}

/** A rule set may say nothing of its own: then no level is "by the rules", the best one least of all. */
export const hasConditions = ({ isScored, grounds }: Pick<RatingRules, 'isScored' | 'grounds'>) =>
  isScored || grounds.length > 0

/** The ballots alone put the level where it is: the rules would allow a better one, or say nothing. */
export const isByVotes = (
  { finding, byVotes, level }: Judgement,
  rules: Pick<RatingRules, 'isScored' | 'grounds'>,
) =>
  level !== undefined &&
  level === byVotes &&
  (!hasConditions(rules) || (finding !== undefined && isAbove(finding.level, level)))

export type Outcome = { people: Map<number, Judgement>; quota: Quota; isComplete: boolean }

/**
 * Vote, regulation and quota for a whole campaign; people with something missing stay without a level. `before`: what
 * earlier rounds of the cell's year decided.
 */
export function outcomeOf(
  rows: Rated[],
  campaign: { votingBase: number | null; isOutstanding: boolean },
  rules: RatingRules,
  before?: Counts,
): Outcome {
  const rated = rows.filter(isRated).map((row) => {
    const facts = factsOf(row)
    const ballots = ballotsOf(row)
    const byVotes =
      ballots && campaign.votingBase !== null ? proposedByVotes(ballots, campaign.votingBase) : undefined
    const finding = levelByRules(facts, rules)
    const missing = [
      ...missingBefore(row, rules),
      ...(byVotes === undefined ? ['kết quả kiểm phiếu'] : []),
      ...(byVotes === null && !isBound(finding) ? ['một mức được quá nửa cơ số (bỏ phiếu lại)'] : []),
    ]
    return { row, ballots, byVotes, missing, finding }
  })
  const judged = rated.flatMap(({ row, ballots, byVotes, finding }) => {
    if (!finding || !ballots || byVotes === undefined || (byVotes === null && !isBound(finding))) return []
    const level = cellLevel(byVotes ?? finding.level, finding.level)
    return [{ id: row.id, level, score: scoreOf(row), excellentBallots: ballots.excellent }]
  })
  const quota = applyQuota(judged, rules, campaign.isOutstanding, before)
  const people = new Map(
    rated.map(({ row, missing, finding, byVotes }): [number, Judgement] => [
      row.id,
      { missing, finding, byVotes, level: quota.levels.get(row.id) },
    ]),
  )
  return {
    people,
    quota,
    isComplete: rated.length > 0 && rated.every(({ missing }) => missing.length === 0),
  }
}

export function countLevels(found: Iterable<Level | null | undefined>): Record<Level, number> {
  const all = [...found]
  const of = (level: Level) => all.filter((each) => each === level).length
  const [excellent, good, adequate, failed] = levels
  return { excellent: of(excellent), good: of(good), adequate: of(adequate), failed: of(failed) }
}
