import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { type Day, monthOf, showMonth } from '@/lib/core/dates'
import { directiveFilter } from '@/lib/directives/input'
import { stateLabel } from '@/lib/directives/labels'
import { listDirectiveCells } from '@/lib/directives/queries'
import { stateOf } from '@/lib/directives/rules'
import { type Asked, dayCell, listed } from './listed'
import { CHUNK, everyRow } from './pages'

/** Cell by cell: each document of a month, or one document. */
export async function directiveRows(viewer: Viewer, asked: Asked, today: Day) {
  const { directive, month = directive ? undefined : monthOf(today), state } = directiveFilter.parse(asked)
  const filter = { directive, month, state }
  return listed(await everyRow((after) => listDirectiveCells(viewer, { ...filter, after }, CHUNK)), [
    { head: 'Tháng', cell: (row) => showMonth(row.month) },
    { head: 'Tên loại', cell: ({ kind }) => kind },
    { head: 'Số, ký hiệu', cell: ({ number }) => number },
    { head: 'Ngày ban hành', cell: ({ issuedOn }) => dayCell(issuedOn) },
    { head: 'Cơ quan ban hành', cell: ({ issuer }) => issuer },
    { head: 'Trích yếu', cell: ({ subject }) => subject },
    { head: 'Cấp ủy yêu cầu', cell: ({ committee }) => committee },
    { head: 'Tình trạng', cell: (row) => stateLabel[stateOf(row)].label },
    { head: 'Cấp trên', cell: ({ above }) => above },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Đã quán triệt', cell: ({ heldOn }) => (heldOn ? 'có' : 'chưa') },
    { head: 'Kỳ họp ngày', cell: ({ heldOn }) => dayCell(heldOn) },
  ])
}
