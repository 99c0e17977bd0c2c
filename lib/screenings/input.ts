import { z } from 'zod'
import { day, id, optionalText, text, ticked } from '@/lib/core/fields'
import { outcomes } from './rules'

const year = z.coerce
  .number({ error: 'Năm chưa đúng.' })
  .int('Năm chưa đúng.')
  .min(1990, 'Năm chưa đúng.')
  .max(2100, 'Năm chưa đúng.')

/** Besides, for each member shown, an outcome under `outcome-<id>` and a measure under `measure-<id>`. */
export const screenInput = z
  .object({
    cellId: id(),
    year,
    screenedOn: day(),
    /** Whoever was left "chưa rà soát" without a measure is well. */
    restIsFit: ticked(),
    /** Whom the form showed: nobody else is touched. */
    shown: z
      .string({ error: 'Biểu mẫu đã cũ; đồng chí tải lại trang.' })
      .transform((value): unknown => value.split(','))
      .pipe(z.array(id()).min(1).max(500)),
  })
  .catchall(z.unknown())

export const outcomeField = (memberId: number) => `outcome-${memberId}`
export const measureField = (memberId: number) => `measure-${memberId}`

const outcome = z.enum(outcomes).optional().catch(undefined)
const measure = optionalText(200)

/** What the form says of one member; no outcome: not screened yet. */
export const screenedIn = (input: Record<string, unknown>, memberId: number) => ({
  outcome: outcome.parse(input[outcomeField(memberId)]),
  measure: measure.safeParse(input[measureField(memberId)]),
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
