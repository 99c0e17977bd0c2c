import type { FeedbackFilter } from '@/lib/feedback/input'
import type { countDesk } from '@/lib/feedback/queries/list'
import { Link } from '@/lib/ui/link'

/** All items, and one's own desk: everything that waits there, what is due within a week, what is overdue. */
export function DeskLinks({
  filter: { desk: shown, due, overdue },
  desk,
}: {
  filter: FeedbackFilter
  desk: Awaited<ReturnType<typeof countDesk>>
}) {
  const isMine = shown === 'mine'
  const links = [
    { href: '/feedback', name: 'Tất cả', isHere: !shown || shown === 'all' },
    {
      href: '/feedback?desk=mine',
      name: `Chờ đơn vị của đồng chí (${desk.total})`,
      isHere: isMine && !due && !overdue,
    },
    ...(desk.asked > 0
      ? [{ href: '/feedback?desk=asked', name: `Chưa làm rõ (${desk.asked})`, isHere: shown === 'asked' }]
      : []),
    ...(desk.soon > 0 || due
      ? [
          {
            href: '/feedback?desk=mine&due=soon',
            name: `Đến hạn trong 7 ngày (${desk.soon})`,
            isHere: isMine && due !== undefined,
          },
        ]
      : []),
    ...(desk.overdue > 0
      ? [
          {
            href: '/feedback?desk=mine&overdue=1',
            name: `Quá hạn (${desk.overdue})`,
            isHere: isMine && overdue === '1',
          },
        ]
      : []),
  ]
  return links.map(({ href, name, isHere }) => (
    <Link
      key={href}
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className={isHere ? 'font-semibold' : ''}
    >
      {name}
    </Link>
  ))
}
