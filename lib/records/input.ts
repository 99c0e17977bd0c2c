import { z } from 'zod'
import { count, day, id, optionalText, text, ticked, version } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'
import { shownTicks, tickedIds } from '@/lib/core/ticks'
import { BADGE_YEARS, isRound } from './rules/badges'
import { papers } from './rules/catalogue'
import { type PaperAnswer, paperAnswers } from './rules/papers'

/** Besides, an answer for each paper under `paper-<key>`. */
export const checkInput = z
  .object({
    memberId: id(),
    version: version(),
    /** Whatever must be there and was left "chưa rà soát" is there. */
    restIsThere: ticked(),
  })
  .catchall(z.unknown())

const answer = z.enum(paperAnswers)
export const paperField = (key: string) => `paper-${key}`

/** What the form says of one paper; undefined where it cannot be read. */
export function answerIn(input: Record<string, unknown>, key: string): PaperAnswer | undefined {
  const read = answer.safeParse(input[paperField(key)])
  return read.success ? read.data : undefined
}

const year = z.coerce
  .number({ error: 'Năm chưa đúng.' })
  .int('Năm chưa đúng.')
  .min(1990, 'Năm chưa đúng.')
  .max(2100, 'Năm chưa đúng.')
export const slipsInput = z.object({
  cellId: id(),
  year,
  ...shownTicks,
  members: tickedIds().optional().default([]),
})

const decision = { decisionNumber: text(60), decidedOn: day() }
const years = z.coerce
  .number({ error: 'Đồng chí chọn loại Huy hiệu.' })
  .refine((value) => BADGE_YEARS.some((each) => each === value), 'Đồng chí chọn loại Huy hiệu.')
const round = day().refine(isRound, 'Đồng chí chọn một đợt trong danh sách.')

export const recordBadgesInput = z.object({
  organisationId: id(),
  round,
  members: tickedIds().refine((all) => all.length > 0, 'Đồng chí chọn ít nhất một người được tặng.'),
  ...decision,
})
export const recordBadgeInput = z.object({ memberId: id(), years, ...decision })
/** Nothing is counted by itself: both empty or 0 takes the time away again. */
export const ageGapInput = z.object({
  memberId: id(),
  version: version(),
  gapYears: count(60).optional().default(0),
  gapMonths: count(11).optional().default(0),
  gapBasis: optionalText(200),
})
export const takeBackBadgeInput = z.object({ memberId: id(), takenYears: years, takeBackReason: text(300) })
/** Named differently from the award's: both forms stand on one page. */
export const postponeBadgeInput = z.object({
  memberId: id(),
  delayedYears: years,
  delayReason: text(300),
  untilOn: day(),
})

const org = id().optional().catch(undefined)
const asked = <Shape extends z.ZodType>(shape: Shape) => shape.optional().catch(undefined)

export const recordFilter = z.object({
  q: searched(),
  org,
  /** Only members whose file is so; "all": everybody, where a committee would show its cells. */
  state: asked(z.enum(['complete', 'lacking', 'unchecked', 'all'])),
  /** Thiếu giấy nào. */
  paper: asked(z.string().refine((key) => papers.some((each) => each.key === key))),
  /** Chưa đối chiếu từ ngày. */
  before: asked(day()),
  after: cursor(),
})
export type RecordFilter = z.output<typeof recordFilter>

export const slipFilter = z.object({
  org,
  year: asked(year),
  /** Chưa nộp | đã nộp, as a list of everybody below the place. */
  state: asked(z.enum(['waiting', 'handedIn'])),
  after: cursor(),
})
export type SlipFilter = z.output<typeof slipFilter>

export const badgeFilter = z.object({
  org,
  round: asked(round),
  /** Reached in the round (default), reached before and not recorded, or put off. */
  which: asked(z.enum(['earlier', 'postponed'])),
  view: asked(z.enum(['print'])),
})

export const probationFilter = z.object({ org })
