import type { Viewer } from '@/lib/auth/policy'
import { scheduleText } from '@/lib/calendar/invitation'
import { listMonthMeetings } from '@/lib/calendar/queries/month'
import type { CalendarPlace } from '@/lib/calendar/queries/places'
import type { Day } from '@/lib/core/dates'
import { CopyText } from '@/lib/ui/copy-text'
import { Section } from '@/lib/ui/page'

/** More cells than this make a message nobody reads; a district sends the notice itself. */
const MOST_LINES = 60

/** The month's registered meetings as a message to paste. */
export async function ZaloText({
  viewer,
  place,
  month,
}: {
  viewer: Viewer
  place: CalendarPlace
  month: Day
}) {
  const meetings = await listMonthMeetings(viewer, place, month)
  const planned = meetings.filter(({ plannedOn, state }) => plannedOn && state !== 'open')
  if (planned.length === 0 || planned.length > MOST_LINES) return null
  return (
    <Section title="Nhắn qua Zalo">
      <CopyText
        label="Lịch đã đăng ký (chỉ có thời gian, địa điểm)"
        text={scheduleText(month, planned)}
        rows={Math.min(planned.length + 2, 14)}
      />
    </Section>
  )
}
