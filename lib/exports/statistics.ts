import 'server-only'
import { can, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { standingLabel, statusLabel } from '@/lib/members/labels'
import { eventsFilter } from '@/lib/reorganisations/input'
import { changeWords, eventLabel } from '@/lib/reorganisations/labels'
import { listCellsWanting } from '@/lib/reorganisations/queries/committees'
import { listEvents } from '@/lib/reorganisations/queries/events'
import { rollListFilter } from '@/lib/statistics/input'
import { listRoll } from '@/lib/statistics/queries/makeup'
import { getRollPlace, getStatisticsPlace } from '@/lib/statistics/queries/places'
import { listRated } from '@/lib/statistics/queries/rated'
import { ratedFilter, ratedWords } from '@/lib/statistics/rated'
import { type Asked, dayCell, listed } from './listed'
import { CHUNK, everyRow, MOST } from './pages'

/** The people behind one figure of the makeup, as they stood that day. */
export async function rollRows(viewer: Viewer, asked: Asked, today: Day) {
  const { on: day, org, ...filter } = rollListFilter.parse(asked)
  const place = await getRollPlace(viewer, org)
  if (!place || !can(viewer, 'members.read', place)) return undefined
  const on = day && day < today ? day : today
  return listed(await everyRow((after) => listRoll(viewer, place, on, { ...filter, after }, CHUNK)), [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Năm sinh', cell: ({ birthYear }) => birthYear },
    { head: 'Đảng viên', cell: ({ standing }) => standingLabel[standing] },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Tình trạng', cell: ({ status }) => statusLabel[status] },
    { head: 'Ngày', cell: () => dayCell(on) },
  ])
}

/** The people behind one figure of Biểu 6, 6F. */
export async function ratedRows(viewer: Viewer, asked: Asked) {
  const { data: filter } = ratedFilter.safeParse(asked)
  const found = filter && (await getStatisticsPlace(viewer, filter.org))
  if (!found || !can(viewer, 'ratings.read', found.place)) return undefined
  return listed(await everyRow((after) => listRated(viewer, found.place, { ...filter, after }, CHUNK)), [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Năm', cell: () => filter.year },
    { head: 'Kết quả', cell: ratedWords },
  ])
}

export async function eventRows(viewer: Viewer, asked: Asked) {
  const { waiting } = eventsFilter.parse(asked)
  return listed(await listEvents(viewer, { waiting: waiting === '1' }, MOST), [
    { head: 'Từ ngày', cell: ({ happenedOn }) => dayCell(happenedOn) },
    { head: 'Thay đổi', cell: ({ kind }) => eventLabel[kind] },
    { head: 'Nội dung', cell: changeWords },
    { head: 'Số quyết định', cell: ({ decisionNumber }) => decisionNumber },
    { head: 'Ngày quyết định', cell: ({ decidedOn }) => dayCell(decidedOn) },
    { head: 'Cấp quyết định', cell: ({ decidedBy }) => decidedBy },
    { head: 'Chi bộ chưa xác nhận bàn giao', cell: ({ waiting: many }) => many || null },
  ])
}

export async function wantingRows(viewer: Viewer, _asked: Asked, today: Day) {
  return listed(await listCellsWanting(viewer, 'organisations.appointCommittee', today), [
    { head: 'Chi bộ', cell: ({ name }) => name },
    { head: 'Đảng viên chính thức', cell: ({ full }) => full },
    { head: 'Chưa ghi', cell: ({ wanted }) => wanted },
  ])
}
