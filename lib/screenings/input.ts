import { z } from 'zod'
import { day, id, optionalText, text, ticked } from '@/lib/core/fields'
import { shownTicks } from '@/lib/core/ticks'
import { outcomes } from './rules'

const year = z.coerce
  .number({ error: 'Năm chưa đúng.' })
  .int('Năm chưa đúng.')
  .min(1990, 'Năm chưa đúng.')
  .max(2100, 'Năm chưa đúng.')

/** Besides, for each member shown: `outcome-<id>`, `measure-<id>` and, as the page showed both, `seen-<id>`. */
export const screenInput = z
  .object({
    cellId: id(),
    year,
    screenedOn: day(),
    /** Whoever was left "chưa rà soát" without a measure is well. */
    restIsFit: ticked(),
    shown: shownTicks.shown,
  })
  .catchall(z.unknown())

export const outcomeField = (memberId: number) => `outcome-${memberId}`
export const measureField = (memberId: number) => `measure-${memberId}`
export const seenField = (memberId: number) => `seen-${memberId}`

/** Outcome and measure in one word. */
export const screenedKey = (row?: { outcome?: string | null; measure?: string | null }) =>
  `${row?.outcome ?? ''}:${row?.measure ?? ''}`

const outcome = z.enum(outcomes).optional().catch(undefined)
const measure = optionalText(200)
const seen = z.string().catch(screenedKey())

/** What the form says of one member; no outcome: not screened yet. */
export const screenedIn = (input: Record<string, unknown>, memberId: number) => ({
  outcome: outcome.parse(input[outcomeField(memberId)]),
  measure: measure.safeParse(input[measureField(memberId)]),
  seen: seen.parse(input[seenField(memberId)]),
})

export const followInput = z.object({
  screeningId: id(),
  followedOn: day(),
  followNote: text(300),
})

export const screeningFilter = z.object({
  org: id().optional().catch(undefined),
  year: year.optional().catch(undefined),
  /** Everybody of one outcome; "open": still to be followed; "waiting": not screened. */
  outcome: z
    .enum([...outcomes, 'open', 'waiting'])
    .optional()
    .catch(undefined),
})
export type ScreeningFilter = z.output<typeof screeningFilter>
