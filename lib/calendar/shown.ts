import type { Day } from '@/lib/core/dates'

type Timed = {
  plannedOn: Day | null
  plannedAt: string | null
  heldOn: Day | null
  heldAt: string | null
}

/** As the minutes say it; else as planned, which says nothing of a meeting held on another day. */
export const hourShown = ({ plannedOn, plannedAt, heldOn, heldAt }: Timed) =>
  heldAt ?? ((heldOn ?? plannedOn) === plannedOn ? plannedAt?.slice(0, 5) : undefined)

export const placeShown = ({ place, heldPlace }: { place: string | null; heldPlace: string | null }) =>
  heldPlace || place
