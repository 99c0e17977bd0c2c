import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { peopleFilter, remarksFilter, yearFilter } from '@/lib/visits/input'
import { kindLabel, promiseLabel } from '@/lib/visits/labels'
import { listWatchedCells } from '@/lib/visits/queries/charge'
import { listVisitors } from '@/lib/visits/queries/people'
import { getVisitPlace } from '@/lib/visits/queries/places'
import { listPromises, listRemarks } from '@/lib/visits/queries/visit'
import { getVisitYear } from '@/lib/visits/queries/year'
import { type Asked, dayCell, listed } from './listed'
import { CHUNK, everyRow, ofEach } from './pages'

async function placeAndYear(viewer: Viewer, asked: Asked, today: Day) {
  const { org, year = Number(today.slice(0, 4)) } = yearFilter.parse(asked)
  const found = await getVisitPlace(viewer, org)
  return found && { place: found.place, year }
}

export async function unvisitedRows(viewer: Viewer, asked: Asked, today: Day) {
  const at = await placeAndYear(viewer, asked, today)
  if (!at) return undefined
  const { unvisited } = await getVisitYear(viewer, at.place, at.year, today)
  return listed(unvisited, [
    { head: 'Chi bộ', cell: ({ name }) => name },
    { head: 'Thuộc', cell: ({ above }) => above || 'Trực thuộc cấp ủy cấp trên' },
    { head: 'Năm', cell: () => at.year },
  ])
}

/** Unmatched guests; after them those found though their name is written another way. */
export async function guestRows(viewer: Viewer, asked: Asked, today: Day) {
  const at = await placeAndYear(viewer, asked, today)
  if (!at) return undefined
  const { unmatched, nearly } = await getVisitYear(viewer, at.place, at.year, today)
  const rows = [...unmatched.map((visit) => ({ ...visit, visitor: undefined })), ...nearly]
  return listed(rows, [
    { head: 'Ghi trong biên bản', cell: ({ fullName }) => fullName },
    { head: 'Chức vụ', cell: ({ position }) => position },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Thuộc', cell: ({ above }) => above },
    { head: 'Ngày', cell: ({ heldOn }) => dayCell(heldOn) },
    { head: 'Tự khớp với', cell: ({ visitor }) => visitor?.fullName ?? null },
  ])
}

export async function chargeRows(viewer: Viewer, asked: Asked, today: Day) {
  const at = await placeAndYear(viewer, asked, today)
  if (!at) return undefined
  return listed(await listWatchedCells(viewer, at.place, today), [
    { head: 'Chi bộ', cell: ({ name }) => name },
    { head: 'Thuộc', cell: ({ above }) => above },
    { head: 'Diện', cell: ({ tag }) => (tag ? `Chi bộ ${tag}` : null) },
    {
      head: 'Cấp ủy viên phụ trách',
      cell: ({ inCharge, tag }) =>
        inCharge.length > 0 || !tag ? inCharge.map(({ name }) => name).join(', ') : 'Chưa phân công',
    },
    { head: 'Đảng viên đồn biên phòng dự', cell: ({ border }) => border.map(({ name }) => name).join(', ') },
    { head: 'Đồn, đơn vị', cell: ({ border }) => [...new Set(border.map(({ unit }) => unit))].join(', ') },
  ])
}

export async function visitorRows(viewer: Viewer, asked: Asked, today: Day) {
  const { kind, org } = peopleFilter.parse(asked)
  const found = await getVisitPlace(viewer, org)
  if (!found) return undefined
  const rows = await everyRow((after) => listVisitors(viewer, found.place, { kind, after }, today, CHUNK))
  return listed(rows, [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Chức vụ', cell: ({ position }) => position },
    { head: 'Đơn vị', cell: ({ unit }) => unit },
    { head: 'Cử bởi', cell: ({ committee }) => committee },
    { head: 'Diện', cell: (row) => kindLabel[row.kind] },
    { head: 'Địa bàn, chi bộ được phân công', cell: ({ areas }) => areas || 'Chưa phân công' },
  ])
}

export async function remarkRows(viewer: Viewer, asked: Asked, today: Day) {
  const at = await placeAndYear(viewer, asked, today)
  if (!at) return undefined
  const isPromised = remarksFilter.parse(asked).promised === 'on'
  const rows = await everyRow((after) =>
    listRemarks(viewer, at.place, { year: at.year, isPromised, after }, CHUNK),
  )
  const ids = rows.map(({ id }) => id)
  const promises = await ofEach(ids, (some) => listPromises(viewer, some))
  const ofVisit = new Map<number, string[]>()
  for (const { visitId, title, state } of promises)
    ofVisit.set(visitId, [...(ofVisit.get(visitId) ?? []), `${title}: ${promiseLabel[state].label}`])
  return listed(rows, [
    { head: 'Đồng chí dự', cell: ({ fullName }) => fullName },
    { head: 'Chức vụ', cell: ({ position }) => position },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Ngày', cell: ({ heldOn }) => dayCell(heldOn) },
    { head: 'Ý kiến ghi trong biên bản', cell: ({ remark }) => remark },
    { head: 'Việc theo dõi', cell: ({ id }) => (ofVisit.get(id) ?? []).join('; ') },
  ])
}
