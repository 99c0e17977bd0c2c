import type * as schema from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { hashOf } from '@/lib/meetings/canonical'
import type { MinutesContent } from '@/lib/meetings/content'
import { issuedDocument } from '@/lib/meetings/rules/issued'
import type { MeetingKind } from '@/lib/meetings/rules/kinds'
import type { Known } from '@/lib/meetings/rules/known'
import { type MeetingRules, type Outcome, outcomeOf } from '@/lib/meetings/rules/outcome'
import { instant } from '../kit/instant'
import type { Cell } from './organisations'
import type { Numbers } from './terms'

const letterheadOf = ({ organisation: { captions, ...names } }: Cell) => ({
  upper: names.letterheadUpper,
  lower: names.letterheadLower,
  placeName: names.placeName,
  symbol: names.symbol,
  cell: names.name,
  ...captions,
})

type Freezing = {
  rules: MeetingRules
  numbers: Numbers
  by: number
  day: Day
  kind?: MeetingKind
  isCombined?: boolean
  known?: Known
}

/** Each person whose vote reached its share has a resolution of its own. */
const withNumbers = (outcome: Outcome, take: () => number): Outcome => ({
  ...outcome,
  subjects: outcome.subjects.map((each) => (each.isAdopted ? { ...each, resolutionNumber: take() } : each)),
})

/** The columns of completed minutes, with the outcome and hash that completing them by hand would give. */
export function frozen(
  cell: Cell,
  meetingId: number,
  content: MinutesContent,
  { rules, numbers, by, day, kind = 'regular', isCombined = false, known }: Freezing,
) {
  const number = numbers.take(cell, 'BB', day)
  const outcome = withNumbers(outcomeOf(content, rules, { kind, isCombined }, known), () =>
    numbers.take(cell, 'NQ', day),
  )
  const letterhead = letterheadOf(cell)
  const issued = issuedDocument(content, outcome)
  const resolutionNumber = issued === 'resolution' ? numbers.take(cell, 'NQ', day) : null
  const conclusionNumber = issued === 'conclusion' ? numbers.take(cell, 'KL', day) : null
  const contentHash = hashOf({
    content,
    outcome,
    letterhead,
    number,
    resolutionNumber,
    ...(conclusionNumber === null ? {} : { conclusionNumber }),
    meetingId,
  })
  const completedAt = instant(day, '21:40')
  return {
    meetingId,
    orgId: cell.organisation.id,
    content,
    outcome,
    letterhead,
    number,
    resolutionNumber,
    conclusionNumber,
    contentHash,
    savedBy: by,
    savedAt: completedAt,
    completedAt,
    completedOn: day,
    completedBy: by,
    createdAt: instant(day, '19:00'),
  } satisfies Partial<typeof schema.minutes.$inferInsert>
}
