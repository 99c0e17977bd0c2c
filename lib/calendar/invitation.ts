import { type Day, showMonth, showWeekday } from '@/lib/core/dates'

/** For Zalo: time and place only, nothing of what will be said. */
export function invitationText(meeting: {
  cell: string
  /** "sinh hoạt thường kỳ", "họp chi ủy". */
  name: string
  month: Day
  plannedOn: Day | null
  plannedAt: string | null
  place: string | null
}) {
  const when = [meeting.plannedAt?.slice(0, 5), meeting.plannedOn && showWeekday(meeting.plannedOn)]
  return `${meeting.cell} kính mời đồng chí dự ${meeting.name} tháng ${showMonth(meeting.month)}: ${when.filter(Boolean).join(', ')}${meeting.place ? `, tại ${meeting.place}` : ''}.`
}
