import type { Day } from '@/lib/core/dates'
import type { FeedbackFilter } from '@/lib/feedback/input'

/** The synthesis of an organisation's month. */
export const synthesisLink = (orgId: number, month: Day) =>
  `/feedback/synthesis?org=${orgId}&month=${month.slice(0, 7)}`

/** The list behind a number. */
export function itemsLink(filter: Partial<FeedbackFilter>) {
  const kept = Object.entries(filter).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return `/feedback?${new URLSearchParams(kept)}`
}
