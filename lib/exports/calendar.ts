import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { calendarFilter } from '@/lib/calendar/input'
import { stateLabel } from '@/lib/calendar/labels'
import { listConferences } from '@/lib/calendar/queries/conferences'
import { listMeetings } from '@/lib/calendar/queries/meetings'
import { getPlace } from '@/lib/calendar/queries/places'
import { lateDays } from '@/lib/calendar/rules'
import { hourShown, placeShown } from '@/lib/calendar/shown'
import { type Day, monthOf, showMonth } from '@/lib/core/dates'
import { planFilter } from '@/lib/thematic/input'
import { quarterHead, quarterLabel } from '@/lib/thematic/labels'
import { listThematicYears } from '@/lib/thematic/queries'
import { quarters, yearOf } from '@/lib/thematic/rules'
import { type Asked, dayCell, listed } from './listed'
import { CHUNK, everyRow } from './pages'

/** The month's regular meetings below a place, narrowed as the board's figures are. */
export async function calendarRows(viewer: Viewer, asked: Asked, today: Day) {
  const { org, direct, month = monthOf(today), ...filter } = calendarFilter.parse(asked)
  const place = await getPlace(viewer, org)
  if (!place) return undefined
  const at = { ...filter, month, today, path: place.path, directOf: direct && place.id }
  return listed(await everyRow((after) => listMeetings(viewer, { ...at, after }, CHUNK)), [
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Cấp trên', cell: ({ above }) => above },
    { head: 'Tháng', cell: () => showMonth(month) },
    { head: 'Ngày thống nhất', cell: ({ dueOn }) => dayCell(dueOn) },
    { head: 'Ngày họp', cell: ({ heldOn, plannedOn }) => dayCell(heldOn ?? plannedOn) },
    { head: 'Giờ', cell: (row) => hourShown(row) ?? null },
    { head: 'Địa điểm', cell: placeShown },
    { head: 'Tình trạng', cell: ({ state }) => stateLabel[state].label },
    {
      head: 'Lùi (ngày)',
      cell: ({ state, dueOn, heldOn, plannedOn }) =>
        state === 'notHeld' ? null : lateDays(dueOn, heldOn ?? plannedOn) || null,
    },
    { head: 'Lý do', cell: ({ lateReason, notHeldReason }) => lateReason ?? notHeldReason },
    { head: 'Gửi biên bản', cell: ({ filedOn }) => dayCell(filedOn) },
  ])
}

export async function conferenceRows(viewer: Viewer, asked: Asked, today: Day) {
  const { month = monthOf(today) } = calendarFilter.parse(asked)
  return listed(await listConferences(viewer, month), [
    { head: 'Ngày', cell: ({ heldOn }) => dayCell(heldOn) },
    { head: 'Hội nghị', cell: ({ name }) => name },
    { head: 'Tổ chức', cell: ({ org }) => org },
    {
      head: 'Ngày thống nhất',
      cell: ({ clashReason, cancelledOn }) =>
        cancelledOn ? 'Đã hủy' : clashReason ? 'Trùng, có lý do' : 'Không trùng',
    },
  ])
}

/** The cells below a place with the state of each quarter of a year. */
export async function thematicRows(viewer: Viewer, asked: Asked, today: Day) {
  const { org, year = yearOf(today) } = planFilter.parse(asked)
  const place = await getPlace(viewer, org)
  if (!place) return undefined
  const { cells } = await listThematicYears(viewer, place, year, today)
  return listed(cells, [
    { head: 'Chi bộ', cell: ({ name }) => name },
    { head: 'Cấp trên', cell: ({ parent }) => parent },
    ...quarters.map((quarter, at) => ({
      head: quarterHead(quarter, year),
      cell: ({ states }: (typeof cells)[number]) => quarterLabel[states[at] ?? 'ahead'].label,
    })),
  ])
}
