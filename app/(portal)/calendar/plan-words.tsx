import { openLabel, stateLabel } from '@/lib/calendar/labels'
import type { MeetingRow } from '@/lib/calendar/queries/meetings'
import { lateDays, type MeetingState } from '@/lib/calendar/rules'
import { type Day, showWeekday } from '@/lib/core/dates'
import { Badge } from '@/lib/ui/badge'

type Planned = {
  kind: MeetingRow['kind']
  state: MeetingState
  dueOn: Day | null
  plannedOn: Day | null
  plannedAt: string | null
  heldOn: Day | null
}

/** 19:30, Thứ Tư, 07/09/2022; held on another day than planned, the hour that was planned says nothing of it. */
export const whenPlanned = ({ plannedOn, plannedAt, heldOn }: Omit<Planned, 'kind' | 'state' | 'dueOn'>) => {
  const day = heldOn ?? plannedOn
  const at = day === plannedOn ? plannedAt?.slice(0, 5) : undefined
  return day ? [at, showWeekday(day)].filter(Boolean).join(', ') : '—'
}

/** The state in words, and "lùi ngày" beside it where the common day is not kept. */
export function PlanState({ meeting }: { meeting: Planned }) {
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
