import 'server-only'
import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'
import { countLateFollowUps } from '@/lib/screenings/queries'

/** Sau rà soát, sàng lọc: whose day to be looked at again has passed, the oldest year first. */
export async function screeningDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'screenings.follow')) return []
  const { n, year } = await countLateFollowUps(viewer, today)
  if (n === 0 || year === null) return []
  return [
    {
      id: 'screenings',
      title: `Xem xét lại sau rà soát, sàng lọc: ${n} đồng chí đã quá ngày`,
      href: `/records/screening?year=${year}&outcome=open`,
      note: 'Ghi kết quả theo dõi ở trang của từng đồng chí',
    },
  ]
}
