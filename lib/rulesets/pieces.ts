import { z } from 'zod'

/** What several numbers of a rule set are made of. */

export const dayRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dayOfMonth'), day: z.number().int().min(1).max(28) }),
  /** weekday: 0 Sunday … 6 Saturday; nth: the first, second … of the month. */
  z.object({
    kind: z.literal('weekdayOfMonth'),
    weekday: z.number().int().min(0).max(6),
    nth: z.number().int().min(1).max(4),
  }),
])

export const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

const scoreItem = z.object({
  no: z.string(),
  title: z.string(),
  max: z.number(),
  /** The part of its criterion it belongs to: "3.2". */
  part: z.string().optional(),
  /** What data can answer it (lib/meetings/rules/score-facts.ts); absent: by hand. */
  fact: z
    .enum([
      'minutesLong',
      'lengthOfRequired',
      'attendancePercent',
      'noUnexcused',
      'excusedRun',
      'committeeMet',
      'committeeMinutes',
      'documentsPosted',
      'minutesPosted',
      'speakersPercent',
      'tasksPercent',
      'praise',
    ])
    .optional(),
  /**
   * For a fact with steps, best first: from this value on, so many points. `isAbove`: strictly above it. `isShare`: a
   * share of the required length, where the other steps of `lengthOfRequired` count minutes more or less than it.
   */
  steps: z
    .array(
      z.object({
        from: z.number(),
        points: z.number(),
        isAbove: z.boolean().optional(),
        isShare: z.boolean().optional(),
      }),
    )
    .optional(),
  /** At most so many points once somebody is absent without reason. */
  mostIfUnexcused: z.number().optional(),
  /** `excusedRun`: so many excused absences in a row still pass. */
  limit: z.number().optional(),
  /** Counted only in a month with a thematic meeting; `maxAlone` is another item's maximum in a month without one. */
  onlyThematic: z.boolean().optional(),
  maxAlone: z.number().optional(),
})

export const scoreSheet = z.object({
  name: z.string(),
  /** Criteria without points: met or not met, one each; no band. */
  isMetOnly: z.boolean().optional(),
  bands: z.array(z.object({ band: z.string(), from: z.number(), needsNoUnexcused: z.boolean().optional() })),
  criteria: z.array(
    z.object({
      no: z.string(),
      title: z.string(),
      parts: z.array(z.object({ no: z.string(), title: z.string() })).optional(),
      items: z.array(scoreItem),
    }),
  ),
})

/** Mức đóng đảng phí of one group of members. */
export const duesRate = z.discriminatedUnion('kind', [
  /** `of`: what the percentage is taken of; the cell enters it. `isShared`: one figure for everybody of the place. */
  z.object({
    kind: z.literal('percent'),
    percent: z.number(),
    of: z.string(),
    isShared: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('fixed'), amount: z.number().int() }),
  /** The cell settles an amount within these. */
  z.object({ kind: z.literal('between'), from: z.number().int(), to: z.number().int() }),
  /** No figure is known here: the cell enters the month's amount by the paper it has. */
  z.object({ kind: z.literal('entered') }),
])

export const share = () => z.number().min(0).max(100).optional()

export const ratingGround = z.object({
  key: z.string(),
  words: z.string(),
  source: z.string(),
  most: z.enum(['good', 'adequate', 'failed']),
  isLeaders: z.boolean(),
})
