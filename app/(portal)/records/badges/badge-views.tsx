import { recordLink } from '@/app/(portal)/records/record-links'
import type { BadgeList } from '@/lib/records/queries/badges'
import { Link } from '@/lib/ui/link'

const names: Record<BadgeList, string> = {
  round: 'Đủ tuổi đảng trong đợt',
  earlier: 'Đủ từ trước, chưa ghi đã tặng',
  postponed: 'Đang lùi thời gian xét',
}
const lists: BadgeList[] = ['round', 'earlier', 'postponed']

/** The three lists of a round, each with its number. */
export const BadgeViews = ({
  which,
  counts,
  query,
}: {
  which: BadgeList
  counts: Record<BadgeList, number>
  query: Record<string, string | number | undefined>
}) => (
  <nav aria-label="Cách xem" className="flex flex-wrap gap-x-6 gap-y-1">
    {lists.map((list) => (
      <Link
        key={list}
        href={recordLink('/badges', { ...query, which: list === 'round' ? undefined : list })}
        aria-current={list === which ? 'page' : undefined}
        className={list === which ? 'font-semibold' : ''}
      >
        {`${names[list]} (${counts[list].toLocaleString('vi')})`}
      </Link>
    ))}
  </nav>
)
