import 'server-only'
import { can, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { getRecordPlace } from '@/lib/records/queries/places'
import { screeningFilter } from '@/lib/screenings/input'
import { outcomeLabel } from '@/lib/screenings/labels'
import { listScreenings } from '@/lib/screenings/queries'
import { screeningYear } from '@/lib/screenings/rules'
import { type Asked, dayCell, listed } from './listed'
import { MOST } from './pages'

/** Rà soát, sàng lọc of a year: everybody below the place, also where the page shows counts. */
export async function screeningRows(viewer: Viewer, asked: Asked, today: Day, most = MOST) {
  const { org, year = screeningYear(today), outcome } = screeningFilter.parse(asked)
  const place = await getRecordPlace(viewer, org)
  const isOpen = place && can(viewer, 'screenings.read', place)
  return listed(isOpen ? await listScreenings(viewer, place, { year, outcome }, most) : [], [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Năm', cell: () => year },
    { head: 'Kết quả', cell: (row) => (row.outcome ? outcomeLabel[row.outcome] : 'Chưa rà soát') },
    { head: 'Biện pháp', cell: ({ measure }) => measure },
    { head: 'Ngày rà soát', cell: ({ screenedOn }) => dayCell(screenedOn) },
    { head: 'Xem xét lại trước hết ngày', cell: ({ followUpOn }) => dayCell(followUpOn) },
    { head: 'Ngày xem xét lại', cell: ({ followedOn }) => dayCell(followedOn) },
    { head: 'Kết quả xem xét lại', cell: ({ followNote }) => followNote },
  ])
}
