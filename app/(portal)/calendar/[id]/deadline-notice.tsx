import { type Deadlines, deadlineText } from '@/lib/calendar/deadlines'
import type { MeetingState } from '@/lib/calendar/rules'
import type { Day } from '@/lib/core/dates'
import { Notice } from '@/lib/ui/badge'

/** Hạn đăng ký while the cell has not registered, hạn xác nhận while the committee above has not confirmed. */
export function DeadlineNotice({
  deadlines,
  state,
  today,
}: {
  deadlines: Deadlines
  state: MeetingState
  today: Day
}) {
  const step = { open: 'register', registered: 'confirm' } as const
  const waits = state === 'open' || state === 'registered' ? step[state] : undefined
  const deadline = waits && deadlines[waits]
  if (!deadline) return null
  return (
    <Notice
      tone={deadline < today ? 'bad' : 'warn'}
      title={`${waits === 'register' ? 'Đăng ký lịch' : 'Cấp trên xác nhận lịch'}: ${deadlineText(deadline, today)}.`}
    />
  )
}
