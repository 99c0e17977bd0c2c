import { type Day, showDay, showMonth, showWeekday } from '@/lib/core/dates'
import { modeLabel } from './labels'

type Planned = {
  cell: string
  plannedOn: Day | null
  plannedAt: string | null
  place: string | null
}

const whenAndWhere = ({ plannedOn, plannedAt, place }: Omit<Planned, 'cell'>) =>
  [plannedAt?.slice(0, 5), plannedOn && showWeekday(plannedOn), place && `tại ${place}`]
    .filter(Boolean)
    .join(', ')

/** A month of several cells, for a group on Zalo: time and place only. */
export const scheduleText = (month: Day, meetings: Planned[]) =>
  [
    `Lịch sinh hoạt chi bộ tháng ${showMonth(month)}:`,
    ...meetings
      .filter(({ plannedOn }) => plannedOn)
      .map((meeting) => `- ${meeting.cell}: ${whenAndWhere(meeting)}.`),
  ].join('\n')

/** Nhắc gửi biên bản: which cells met and when, for a group on Zalo. */
export const filingReminder = (month: Day, held: { cell: string; heldOn: Day | null }[]) =>
  [
    `Đề nghị các chi bộ đã họp tháng ${showMonth(month)} gửi biên bản lên cấp trên:`,
    ...held.map(({ cell, heldOn }) => `- ${cell}${heldOn ? ` (họp ngày ${showDay(heldOn)})` : ''}.`),
  ].join('\n')

/** For Zalo: time and place only, nothing of what will be said. `name`: "sinh hoạt thường kỳ", "họp chi ủy". */
export const invitationText = (meeting: Invited) =>
  `${meeting.cell} kính mời đồng chí dự ${meeting.name} tháng ${showMonth(meeting.month)}: ${whenAndWhere(meeting)}.`

type Invited = Planned & { month: Day; name: string }
type Mode = keyof typeof modeLabel

/** For members working away: time, place, form and being there by call; the same words to each, nothing of anybody. */
export function awayText({ mode, ...meeting }: Invited & { mode: Mode }) {
  const byCall =
    mode === 'online' || mode === 'hybrid'
      ? 'Đồng chí ở xa vào họp trực tuyến đúng giờ; không vào được thì giữ máy để chi bộ gọi.'
      : 'Đồng chí ở xa không về được thì dự qua cuộc gọi: đề nghị giữ máy vào giờ họp, chi bộ sẽ gọi.'
  return `${invitationText(meeting)} Hình thức: ${modeLabel[mode].toLocaleLowerCase('vi')}. ${byCall} Không dự được thì báo chi bộ trước khi họp.`
}
