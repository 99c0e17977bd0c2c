import type { ratingLevel } from '@/db/schema'

export type Level = (typeof ratingLevel.enumValues)[number]
/** Best first. */
export const levels = ['excellent', 'good', 'adequate', 'failed'] as const satisfies readonly Level[]

/** What a regulation says about ratings; the values of a rule set of the domain `ratings`. */
export type RatingRules = {
  isScored: boolean
  general: number
  results: number
  excellentFrom: number
  goodFrom: number
  adequateFrom: number
  minMonthsSinceAdmission: number
  quotaRate: number
  quotaRateOutstanding: number
  quotaBase: 'finallyGood' | 'goodOrBetter'
}

export const isAbove = (one: Level, other: Level) => levels.indexOf(one) < levels.indexOf(other)
export const lowerOf = (one: Level, other: Level) => (isAbove(one, other) ? other : one)
