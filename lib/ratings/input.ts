import { z } from 'zod'
import { choice, count, day, id, optionalText, text, ticked, timeOfDay, version } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { readRows, withRows } from '@/lib/core/rows'
import { searched } from '@/lib/core/search'
import { cutFields } from '@/lib/organisations/input'
import { levels } from './rules/scale'
import { tallyProblems } from './rules/tally'

export const year = () => count(2100).refine((value) => value >= 2018, 'Năm phải từ 2018 trở đi.')

export const campaignFilter = z.object({
  q: searched(),
  ...cutFields,
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  state: z.enum(['open', 'tallied', 'finished', 'ended']).optional().catch(undefined),
  after: cursor(),
})
export type CampaignFilter = z.output<typeof campaignFilter>

/** Papers of many rounds in one file. */
export const yearPapersFilter = z.object({
  ...cutFields,
  year: z.coerce.number().int().min(2000).max(2100),
  what: z.enum(['ballots', 'tallyMinutes', 'ratingList']),
})
export type YearPapers = z.output<typeof yearPapersFilter>

export const openInput = z.object({ orgId: id(), year: year(), heldOn: day() })

const campaign = { campaignId: id(), version: version() }
export const campaignInput = z.object(campaign)
export const reviewDayInput = z.object({ ...campaign, heldOn: day() })
export const returnInput = z.object({ ...campaign, reason: text(500) })
export const correctionInput = z.object({
  ...campaign,
  ratingId: id(),
  level: choice(levels),
  reason: text(500),
  decisionNumber: text(40),
  decidedOn: day(),
})
export const outstandingInput = z.object({ ...campaign, isOutstanding: ticked() })

const percent = () => count(100).optional()
/** Level, points and conditions, of a person or of an organisation. */
export const factFields = {
  selfLevel: choice(levels).optional(),
  general: count(100).optional(),
  results: count(100).optional(),
  verifiedGeneral: count(100).optional(),
  verifiedResults: count(100).optional(),
  done: percent(),
  late: percent(),
  exceeded: percent(),
  fixed: percent(),
  grounds: z
    .array(z.string().max(40))
    .max(20)
    .or(
      z
        .string()
        .max(40)
        .transform((one) => [one]),
    )
    .default([]),
  note: optionalText(300),
}
export const selfRow = z.object({ ...factFields, deferred: optionalText(200) })

export const selfRatingsInput = withRows(campaign, selfRow)

const ballots = () => count(1000).optional().default(0)
export const ballotRow = z.object({
  excellent: ballots(),
  good: ballots(),
  adequate: ballots(),
  failed: ballots(),
  invalid: ballots(),
  /** Present in every row, also one left blank. */
  listed: z.unknown().optional(),
})

const people = () => count(1000)
/** The meeting that votes, its sheets and tellers. */
export const meetingFields = {
  startedAt: timeOfDay(),
  endedAt: timeOfDay(),
  place: text(200),
  summoned: people(),
  present: people(),
  votingBase: people(),
  issued: people(),
  returned: people(),
  chairName: text(100),
  recorderName: text(100),
  tellerName1: text(100),
  tellerPost1: optionalText(100),
  tellerName2: optionalText(100),
  tellerPost2: optionalText(100),
  tellerName3: optionalText(100),
  tellerPost3: optionalText(100),
}

type Meeting = z.output<z.ZodObject<typeof meetingFields>> & Record<string, unknown>

/** A tally whose sums do not agree is refused at the number that is wrong. */
export function tallyAddsUp(form: Meeting, context: z.RefinementCtx) {
  const rows = [...readRows(form, ballotRow).rows].map(([rowId, row]) => ({ id: rowId, ...row }))
  for (const { field, message } of tallyProblems(form, rows))
    context.addIssue({ code: 'custom', path: [field], message })
}

export const tallyInput = withRows({ ...campaign, ...meetingFields }, ballotRow).superRefine(tallyAddsUp)

export const decisionRow = z.object({ level: choice(levels), note: optionalText(300) })
export const decisionInput = withRows(
  { ...campaign, decisionNumber: optionalText(40), decidedOn: day() },
  decisionRow,
)
