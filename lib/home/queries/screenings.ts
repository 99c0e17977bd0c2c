import 'server-only'
import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'
import { educatedLongWords, failedTwiceWords } from '@/lib/screenings/labels'
import { countLateFollowUps } from '@/lib/screenings/queries'
import { listFailedTwice } from '@/lib/screenings/queries/failed'
import { screeningYear } from '@/lib/screenings/rules'

/** Rà soát, sàng lọc: whose day to be looked at again has passed, and whom two years of ratings call into question. */
export async function screeningDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'screenings.follow')) return []
  const newest = screeningYear(today)
  const [late, ...failed] = await Promise.all([
    lateFollowUps(viewer, today),
    // Of the year before too: the next screening may be far off.
    ...[newest - 1, newest].map((year) => failedTwice(viewer, year)),
  ])
  return [...late, ...failed.flat()]
}

async function lateFollowUps(viewer: Viewer, today: Day): Promise<Duty[]> {
  const { n, year, educated } = await countLateFollowUps(viewer, today)
  if (n === 0 || year === null) return []
  return [
    {
      id: 'screenings',
      title: `Xem xét lại sau rà soát, sàng lọc: ${n} đồng chí đã quá ngày`,
      href: `/records/screening?year=${year}&outcome=open`,
      note: `Ghi kết quả theo dõi ở trang của từng đồng chí.${educated > 0 ? ` ${educatedLongWords(`${educated} đồng chí đã`)}` : ''}`,
    },
  ]
}

/** Said until the screening of that year has its word of each. */
async function failedTwice(viewer: Viewer, year: number): Promise<Duty[]> {
  const waiting = (await listFailedTwice(viewer, 'screenings.follow', { year })).filter(
    ({ outcome }) => outcome === null,
  )
  const [first, ...others] = waiting
  if (!first) return []
  const who = others.length === 0 ? `đồng chí ${first.fullName}, ${first.cell}` : `${waiting.length} đồng chí`
  return [
    {
      id: `failed-twice-${year}`,
      title: `Rà soát tư cách đảng viên năm ${year}: ${who}`,
      href: `/records/screening?year=${year}#failed-twice`,
      note: failedTwiceWords([year - 1, year]),
    },
  ]
}
