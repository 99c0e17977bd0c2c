import type { Level, RatingRules } from './scale'

export type QuotaBase = RatingRules['quotaBase']
export type Counts = { excellent: number; good: number }
export type Trial = Counts & { limit: number; isAllowed: boolean }

/** What the rate is taken of. */
export const wholeOf = ({ excellent, good }: Counts, base: QuotaBase) =>
  base === 'finallyGood' ? good : good + excellent

const nobody: Counts = { excellent: 0, good: 0 }
export const plus = (one: Counts, other: Counts): Counts => ({
  excellent: one.excellent + other.excellent,
  good: one.good + other.good,
})

type QuotaRules = Pick<RatingRules, 'quotaRate' | 'quotaRateOutstanding'>

/** 20 %, or 25 % of a unit with outstanding results, as a whole number of percent: no floating arithmetic. */
export const ratePercent = (rules: QuotaRules, isOutstanding: boolean) =>
  Math.round((isOutstanding ? rules.quotaRateOutstanding : rules.quotaRate) * 100)

/**
 * Quy định 366-QĐ/TW, Điều 10, 11: the number of "xuất sắc" is at most the rate of the number rated "hoàn thành tốt".
 * finallyGood: of those finally rated good, so each one lifted leaves the base; it is computed anew for each number.
 * goodOrBetter: of all who reach good before anyone is chosen.
 * Whom the cell's earlier rounds of the year gave a level (`before`) belongs to the same group.
 */
export function trialsOf(quota: {
  base: QuotaBase
  percent: number
  goodOrBetter: number
  candidates: number
  before?: Counts
}): Trial[] {
  return Array.from({ length: quota.candidates }, (_, index) => {
    const lifted = index + 1
    const counts = plus(quota.before ?? nobody, {
      excellent: lifted,
      good: quota.goodOrBetter - lifted,
    })
    const hundredths = quota.percent * wholeOf(counts, quota.base)
    return { ...counts, limit: hundredths / 100, isAllowed: counts.excellent * 100 <= hundredths }
  })
}

/** How many may be rated excellent; rounding down is in the comparison. */
export const placesOf = (trials: Trial[]) => trials.filter(({ isAllowed }) => isAllowed).length

export type Candidate = { id: number; excellentBallots: number; score: number | null }

/**
 * Who takes the places: most ballots for "xuất sắc", then the higher score. Where both are equal at the cut, nobody of
 * them is chosen here: the deciding level says who.
 */
export function choose(candidates: Candidate[], places: number): { chosen: number[]; tied: number[] } {
  const order = (one: Candidate, other: Candidate) =>
    other.excellentBallots - one.excellentBallots || (other.score ?? 0) - (one.score ?? 0)
  const sorted = [...candidates].sort(order)
  const last = sorted[places - 1]
  const next = sorted[places]
  const tied = last && next && order(last, next) === 0 ? sorted.filter((each) => order(each, last) === 0) : []
  const tiedIds = tied.map(({ id }) => id)
  return {
    chosen: sorted
      .slice(0, places)
      .map(({ id }) => id)
      .filter((id) => !tiedIds.includes(id)),
    tied: tiedIds,
  }
}

export type Judged = { id: number; level: Level; excellentBallots: number; score: number | null }

/** Levels of the whole cell after the quota: a candidate without a place is rated good. */
export function applyQuota(people: Judged[], rules: RatingRules, isOutstanding: boolean, before = nobody) {
  const candidates = people.filter(({ level }) => level === 'excellent')
  const goodOrBetter = people.filter(({ level }) => level === 'excellent' || level === 'good').length
  const percent = ratePercent(rules, isOutstanding)
  const count = { percent, goodOrBetter, candidates: candidates.length, before }
  const trials = trialsOf({ ...count, base: rules.quotaBase })
  const places = placesOf(trials)
  const { chosen, tied } = choose(candidates, places)
  const levelOf = ({ id, level }: Judged): Level =>
    level === 'excellent' && !chosen.includes(id) ? 'good' : level
  return {
    ...count,
    base: rules.quotaBase,
    trials,
    places,
    chosen,
    tied,
    levels: new Map(people.map((person) => [person.id, levelOf(person)])),
  }
}

export type Quota = ReturnType<typeof applyQuota>

/** Does a decision with these numbers keep the limit? */
export const keepsQuota = (counts: Counts, base: QuotaBase, percent: number) =>
  counts.excellent * 100 <= percent * wholeOf(counts, base)
