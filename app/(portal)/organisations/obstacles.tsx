import type { Obstacle } from '@/lib/reorganisations/queries/obstacles'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'

/** What must be finished first, or had from above, before anybody fills in a long form. */
export function Obstacles({ obstacles }: { obstacles: Obstacle[] }) {
  if (obstacles.length === 0) return null
  return (
    <Notice
      tone="warn"
      title={
        obstacles.every(({ mayPass }) => mayPass)
          ? 'Quy định về số đảng viên: cần xem trước khi ghi'
          : 'Chưa ghi được quyết định, còn việc phải xong trước'
      }
    >
      <ul className="list-disc pl-6">
        {obstacles.map(({ message, href }) => (
          <li key={message}>
            {message} {href && <Link href={href}>Mở để xem</Link>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
