import type { ratingLevel } from '@/db/schema'

export type Level = (typeof ratingLevel.enumValues)[number]
/** Best first. */
export const levels = ['excellent', 'good', 'adequate', 'failed'] as const satisfies readonly Level[]

/** A fact about a person that keeps the level down whatever score and ballots say; which ones there are is data. */
export type Ground = {
  key: string
  words: string
  /** The article it stands in. */
  source: string
  /** The best level it leaves. */
  most: Level
  /** Only for who leads or manages. */
  isLeaders: boolean
}

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
  grounds: Ground[]
  /** Fewer tasks done than so many per cent is "không hoàn thành", where it is not the half that holds for a person. */
  failsBelow?: number
}

export const isAbove = (one: Level, other: Level) => levels.indexOf(one) < levels.indexOf(other)
export const lowerOf = (one: Level, other: Level) => (isAbove(one, other) ? other : one)
