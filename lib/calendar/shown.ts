import type { Day } from '@/lib/core/dates'

/** What finished minutes say of a meeting. */
export type Held = { at: string | null; place: string | null } | null

type Timed = {
  plannedOn: Day | null
  plannedAt: string | null
  heldOn: Day | null
  held: Held
}

/** As the minutes say it; else as planned, which says nothing of a meeting held on another day. */
export const hourShown = ({ plannedOn, plannedAt, heldOn, held }: Timed) =>
  held?.at ?? ((heldOn ?? plannedOn) === plannedOn ? plannedAt?.slice(0, 5) : undefined)

export const placeShown = ({ place, held }: { place: string | null; held: Held }) => held?.place || place
