import 'server-only'
import { can, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { getRecordPlace } from '@/lib/records/queries/places'
import { screeningFilter } from '@/lib/screenings/input'
import { outcomeLabel } from '@/lib/screenings/labels'
import { listScreenings } from '@/lib/screenings/queries'
import { screeningYear } from '@/lib/screenings/rules'
import { attendanceFilter, studyFilter } from '@/lib/study/input'
import { studyLabel } from '@/lib/study/labels'
import { getSession, listAttendance, listSessions } from '@/lib/study/queries'
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

export async function studyRows(viewer: Viewer, asked: Asked) {
  return listed(await listSessions(viewer, studyFilter.parse(asked), MOST), [
    { head: 'Nội dung', cell: ({ title }) => title },
    { head: 'Loại', cell: ({ kind }) => studyLabel[kind] },
    { head: 'Từ ngày', cell: ({ startsOn }) => dayCell(startsOn) },
    { head: 'Đến ngày', cell: ({ endsOn }) => dayCell(endsOn) },
    { head: 'Nơi tổ chức', cell: ({ organiser }) => organiser },
    { head: 'Cho đảng viên của', cell: ({ organisation }) => organisation },
  ])
}

/** Người dự of one session; of one out of reach, or a place it was not held for, nobody. */
export async function attendanceRows(viewer: Viewer, asked: Asked, _today?: Day, most = MOST) {
  const { data } = attendanceFilter.safeParse(asked)
  const session = data && (await getSession(viewer, data.session))
  const place = session && (await getRecordPlace(viewer, data.org ?? session.orgId))
  const isOf = place?.path.startsWith(session?.path ?? '-')
  return listed(session && place && isOf ? await listAttendance(viewer, session.id, place, most) : [], [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Dự học', cell: ({ markedOn }) => (markedOn ? 'Đã dự' : 'Chưa ghi dự') },
    { head: 'Ngày ghi', cell: ({ markedOn }) => dayCell(markedOn) },
  ])
}
