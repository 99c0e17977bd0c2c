import { z } from 'zod'
import { choice, day, id, optionalText, text, ticked, version } from '@/lib/core/fields'
import { withRows } from '@/lib/core/rows'
import { ballotRow, decisionRow, factFields, meetingFields, tallyAddsUp, year } from '@/lib/ratings/input'
import { levels } from '@/lib/ratings/rules/scale'

export const roundFilter = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
})
export type RoundFilter = z.output<typeof roundFilter>

export const openInput = z.object({ orgId: id(), year: year(), heldOn: day() })

const round = { roundId: id(), version: version() }
export const withdrawInput = z.object({ ...round, reason: text(500) })

export const correctDayInput = withdrawInput.extend({ heldOn: day() })

export const figureRow = z.object({
  ...factFields,
  selfOn: day().optional(),
  below: optionalText(300),
  outside: optionalText(200),
})
export const figuresInput = withRows(
  { ...round, heldOn: day(), isOneGroup: ticked(), isOutstanding: ticked() },
  figureRow,
)

export const tallyInput = withRows({ ...round, ...meetingFields }, ballotRow).superRefine(tallyAddsUp)
export const decideInput = withRows({ ...round, decisionNumber: text(40), decidedOn: day() }, decisionRow)

export const proposeInput = z.object({
  collectiveId: id(),
  version: version(),
  selfLevel: choice(levels),
  selfOn: day(),
})
