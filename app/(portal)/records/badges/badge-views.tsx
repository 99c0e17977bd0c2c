import { recordLink } from '@/app/(portal)/records/record-links'
import type { BadgeList } from '@/lib/records/queries/badges'
import { Parts } from '@/lib/ui/parts'

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
  <Parts
    label="Cách xem"
    parts={lists.map((list) => ({
      href: recordLink('/badges', { ...query, which: list === 'round' ? undefined : list }),
      name: `${names[list]} (${counts[list].toLocaleString('vi')})`,
      isHere: list === which,
    }))}
  />
)
