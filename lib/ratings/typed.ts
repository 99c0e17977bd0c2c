import type { z } from 'zod'
import type { factFields, meetingFields } from './input'
import { assertScores, groundsOf } from './rules/level'
import type { RatingRules } from './rules/scale'

type Typed<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>

/** Level, points and conditions as the form gave them, ready to be stored. */
export function factsFrom(id: number, typed: Typed<typeof factFields>, rules: RatingRules) {
  assertScores({ id, ...typed }, rules)
  return {
    selfLevel: typed.selfLevel ?? null,
    generalScore: typed.general ?? null,
    resultsScore: typed.results ?? null,
    verifiedGeneral: typed.verifiedGeneral ?? null,
    verifiedResults: typed.verifiedResults ?? null,
    donePercent: typed.done ?? null,
    latePercent: typed.late ?? null,
    exceededPercent: typed.exceeded ?? null,
    fixedPercent: typed.fixed ?? null,
    grounds: groundsOf(typed.grounds, rules),
    note: typed.note,
  }
}

/** The meeting that voted, its sheets and tellers, ready to be stored. */
export function meetingFrom(input: Typed<typeof meetingFields>) {
  const { startedAt, endedAt, place, summoned, present, votingBase, issued, returned } = input
  const { chairName, recorderName } = input
  const tellers = [
    { name: input.tellerName1, position: input.tellerPost1 },
    { name: input.tellerName2, position: input.tellerPost2 },
    { name: input.tellerName3, position: input.tellerPost3 },
  ].filter(({ name }) => name !== '')
  return {
    ...{ startedAt, endedAt, place, summoned, present, votingBase, issued, returned },
    ...{ chairName, recorderName, tellers },
  }
}

export const noBallots = { valid: null, excellent: null, good: null, adequate: null, failed: null }
