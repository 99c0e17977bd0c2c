import { can, type Viewer } from '@/lib/auth/policy'
import { showMonth } from '@/lib/core/dates'
import { outcomeFrom } from '@/lib/meetings/outcome-of'
import { listItemsOf, type Meeting, type Minutes, nextToReceive } from '@/lib/meetings/queries/meeting'
import { Link } from '@/lib/ui/link'

/** What receiving leads to: the score, what was asked, the next minutes that wait. */
export async function AfterReceipt({
  viewer,
  meeting,
  minutes,
}: {
  viewer: Viewer
  meeting: Meeting
  minutes: Minutes
}) {
  const [items, next] = await Promise.all([listItemsOf(viewer, minutes.id), nextToReceive(viewer)])
  const mayScore = can(viewer, 'scores.review', { path: meeting.path })
  const [only, ...others] = items
  const links = [
    ...(mayScore && outcomeFrom(minutes.outcome)?.score
      ? [{ href: `/scores/${meeting.id}/review`, text: 'Chấm điểm kỳ này' }]
      : []),
    ...(only
      ? [
          {
            href: others.length > 0 ? '#items' : `/feedback/${only.id}`,
            text: `Xem ${items.length} nội dung phản ánh, góp ý gửi cùng`,
          },
        ]
      : []),
    ...(next
      ? [
          {
            href: `/meetings/${next.meetingId}`,
            text: `Biên bản chờ tiếp nhận tiếp theo: ${next.cell}, tháng ${showMonth(next.month)}`,
          },
        ]
      : []),
  ]
  return (
    <>
      <p>Chi bộ thấy ngay trạng thái này.</p>
      {links.length > 0 && (
        <ul className="list-disc pl-5">
          {links.map(({ href, text }) => (
            <li key={href}>
              <Link href={href}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
