import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { residenceFilter } from '@/lib/residences/input'
import { listResidences } from '@/lib/residences/queries'
import { departureFilter, transferFilter } from '@/lib/transfers/input'
import { departureLabel, isLate, kindLabel, stateLabel } from '@/lib/transfers/labels'
import { listDepartures } from '@/lib/transfers/queries/departures'
import { listTransfers } from '@/lib/transfers/queries/list'
import { type Asked, dayCell, listed, yes } from './listed'
import { CHUNK, everyRow } from './pages'

export async function transferRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = transferFilter.parse(asked)
  return listed(await everyRow((after) => listTransfers(viewer, { ...filter, after }, today, CHUNK)), [
    { head: 'Đảng viên', cell: ({ fullName }) => fullName },
    { head: 'Loại', cell: ({ kind }) => kindLabel[kind] },
    { head: 'Từ', cell: ({ direction, from, place }) => (direction === 'in' ? place : from) },
    { head: 'Đến', cell: ({ direction, to, place }) => (direction === 'out' ? place : to) },
    { head: 'Tình trạng', cell: ({ state }) => stateLabel[state] },
    { head: 'Đang ở', cell: ({ turn }) => turn },
    { head: 'Hạn', cell: ({ dueOn }) => dayCell(dueOn) },
    { head: 'Quá hạn', cell: (row) => yes(isLate(row, today)) },
  ])
}

export async function departureRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = departureFilter.parse(asked)
  return listed(await everyRow((after) => listDepartures(viewer, { ...filter, after }, CHUNK)), [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Lý do', cell: ({ kind }) => departureLabel[kind] },
    { head: 'Từ ngày', cell: ({ leftOn }) => dayCell(leftOn) },
    { head: 'Hạn làm thủ tục', cell: ({ dueOn }) => dayCell(dueOn) },
    { head: 'Thủ tục', cell: ({ state }) => (state ? stateLabel[state] : 'Chưa làm') },
    { head: 'Quá hạn', cell: ({ state, dueOn }) => yes(state === null && dueOn < today) },
  ])
}

export async function residenceRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = residenceFilter.parse(asked)
  const year = filter.year ?? Number(today.slice(0, 4))
  return listed(await everyRow((after) => listResidences(viewer, { ...filter, after }, today, CHUNK)), [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Năm sinh', cell: ({ birthYear }) => birthYear },
    { head: 'Chi bộ nơi công tác', cell: ({ cell }) => cell },
    { head: 'Nơi cư trú', cell: ({ place }) => place },
    { head: 'Được miễn sinh hoạt nơi cư trú', cell: ({ exemptKind }) => exemptKind },
    { head: 'Ngày giới thiệu', cell: ({ introducedOn }) => dayCell(introducedOn) },
    { head: 'Ngày tiếp nhận', cell: ({ receivedOn }) => dayCell(receivedOn) },
    { head: 'Đến ngày', cell: ({ endedOn }) => dayCell(endedOn) },
    { head: `Nhận xét năm ${year}`, cell: ({ hasComment }) => (hasComment ? 'có' : 'chưa có') },
  ])
}
