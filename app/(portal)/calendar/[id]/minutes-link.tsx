import type { Viewer } from '@/lib/auth/policy'
import type { Plan } from '@/lib/calendar/queries/meetings'
import { getMeeting } from '@/lib/meetings/queries/meeting'
import { Link } from '@/lib/ui/link'

/** From the calendar to the minutes: who writes them goes on to write, who may read them reads. */
export async function MinutesLink({
  viewer,
  plan,
  isBehind,
}: {
  viewer: Viewer
  plan: Plan
  /** The month is over: what was held is written all the same, whatever became of the plan. */
  isBehind: boolean
}) {
  const isRegular = plan.kind === 'regular'
  const isReady = plan.state === 'confirmed' || plan.state === 'held' || plan.minutesStatus || isBehind
  const meeting = !isRegular || isReady ? await getMeeting(viewer, plan.id) : undefined
  if (!meeting) return null
  const page = `/meetings/${plan.id}`
  if (meeting.may.write)
    return (
      <p>
        <Link href={page} className="button">
          {plan.state === 'held' ? 'Xem biên bản' : isRegular ? 'Mở biên bản sinh hoạt' : 'Mở trang biên bản'}
        </Link>
      </p>
    )
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {meeting.mayRead && (
        <li>
          <Link href={`${page}/read`}>Đọc biên bản</Link>
        </li>
      )}
      <li>
        <Link href={page}>Giấy tờ của kỳ họp</Link>
      </li>
    </ul>
  )
}
