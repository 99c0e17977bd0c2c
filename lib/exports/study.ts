import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { getRecordPlace } from '@/lib/records/queries/places'
import { attendanceFilter, studyFilter } from '@/lib/study/input'
import { studyLabel } from '@/lib/study/labels'
import { getSession, listAttendance, listSessions } from '@/lib/study/queries'
import { type Asked, dayCell, listed } from './listed'
import { MOST } from './pages'

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
