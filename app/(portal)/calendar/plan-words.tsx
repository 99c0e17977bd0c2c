import { openLabel, stateLabel } from '@/lib/calendar/labels'
import type { MeetingRow } from '@/lib/calendar/queries/meetings'
import { lateDays, type MeetingState } from '@/lib/calendar/rules'
import { type Held, hourShown } from '@/lib/calendar/shown'
import { type Day, showWeekday } from '@/lib/core/dates'
import { Badge } from '@/lib/ui/badge'

type Planned = {
  kind: MeetingRow['kind']
  state: MeetingState
  dueOn: Day | null
  plannedOn: Day | null
  plannedAt: string | null
  heldOn: Day | null
  held: Held
}

/** 19:30, Thứ Tư, 07/09/2022 */
export const whenPlanned = (meeting: Omit<Planned, 'kind' | 'state' | 'dueOn'>) => {
  const day = meeting.heldOn ?? meeting.plannedOn
  return day ? [hourShown(meeting), showWeekday(day)].filter(Boolean).join(', ') : '—'
}

/** The state in words, and "lùi ngày" beside it where the common day is not kept. */
export function PlanState({ meeting }: { meeting: Omit<Planned, 'held'> }) {
  const isOpen = meeting.kind !== 'regular' && meeting.state === 'registered'
  const { label, tone } = isOpen ? openLabel : stateLabel[meeting.state]
  const late = meeting.state === 'notHeld' ? 0 : lateDays(meeting.dueOn, meeting.heldOn ?? meeting.plannedOn)
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={tone}>{label}</Badge>
      {late > 0 && <Badge tone="warn">Lùi ngày ({late} ngày)</Badge>}
    </span>
  )
}
