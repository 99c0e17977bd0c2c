import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { type Day, monthOf, showMonth } from '@/lib/core/dates'
import { duesFilter, listFilter, unpaidFilter, yearFilter } from '@/lib/dues/input'
import { methodLabel, remittanceLabel, stateLabel, whoActs } from '@/lib/dues/labels'
import { listReceipts, listReceived, listRemittances } from '@/lib/dues/queries/book'
import { getDuesPlace } from '@/lib/dues/queries/places'
import { listPayers } from '@/lib/dues/queries/sheet'
import { listBehind } from '@/lib/dues/queries/state'
import { listUnpaidIn } from '@/lib/dues/queries/unpaid'
import { type Asked, dayCell, listed, yes } from './listed'
import { MOST } from './pages'

export async function payerRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = listFilter.parse(asked)
  const found = await getDuesPlace(viewer, filter.org)
  if (!found) return undefined
  const month = filter.month && filter.month >= '2012-01-01' ? filter.month : monthOf(today)
  return listed(await listPayers(viewer, found.place, { ...filter, month }, today), [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Tháng', cell: () => showMonth(month) },
    { head: 'Nhóm đóng', cell: ({ group }) => group?.title ?? 'Chưa xếp nhóm' },
    { head: 'Phải nộp', cell: ({ due }) => due ?? null },
    { head: 'Đã nộp', cell: ({ paid }) => paid },
    { head: 'Tình trạng', cell: ({ state }) => stateLabel[state] },
  ])
}

export async function behindRows(viewer: Viewer, asked: Asked, today: Day) {
  const found = await getDuesPlace(viewer, duesFilter.parse(asked).org)
  if (!found) return undefined
  return listed(await listBehind(viewer, found.place, today), [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Chi bộ', cell: () => found.place.name },
    { head: 'Số tháng chưa nộp trong năm', cell: ({ unpaid }) => unpaid.length },
    { head: 'Các tháng', cell: ({ unpaid }) => unpaid.map(showMonth).join(', ') },
    { head: 'Tháng nộp chưa đủ', cell: ({ partial }) => partial.map(showMonth).join(', ') },
    { head: 'Tháng của năm trước', cell: ({ lastGround }) => lastGround.map(showMonth).join(', ') },
    {
      head: 'Đến mức chi bộ xem xét',
      cell: ({ isGround, lastGround }) => yes(isGround || lastGround.length > 0),
    },
  ])
}

/** Of every cell below a committee. */
export async function unpaidRows(viewer: Viewer, asked: Asked, today: Day) {
  const { org, months } = unpaidFilter.parse(asked)
  const found = await getDuesPlace(viewer, org)
  if (!found) return undefined
  return listed(await listUnpaidIn(viewer, found.place, months, today), [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Số tháng chưa nộp trong năm', cell: ({ unpaid }) => unpaid.length },
    { head: 'Các tháng', cell: ({ unpaid }) => unpaid.map(showMonth).join(', ') },
    { head: 'Tháng của năm trước', cell: ({ lastGround }) => lastGround.map(showMonth).join(', ') },
    { head: 'Ai xử lý', cell: whoActs },
  ])
}

/** Các lần thu of a cell in a year; the book's own sums are in the report. */
export async function receiptRows(viewer: Viewer, asked: Asked, today: Day) {
  const { org, year = Number(today.slice(0, 4)) } = yearFilter.parse(asked)
  const found = await getDuesPlace(viewer, org)
  if (!found) return undefined
  return listed(await listReceipts(viewer, found.place, year), [
    { head: 'Ngày', cell: ({ paidOn }) => dayCell(paidOn) },
    { head: 'Nội dung', cell: ({ isCounter }) => (isCounter ? 'Ghi giảm khoản sai' : 'Thu đảng phí') },
    { head: 'Của tháng', cell: ({ month }) => showMonth(month) },
    { head: 'Số đồng chí', cell: ({ people }) => people },
    { head: 'Cách nộp', cell: ({ method }) => methodLabel[method] },
    { head: 'Số tiền', cell: ({ amount }) => amount },
  ])
}

/** What came from below in a year, then what went up. */
export async function remittanceRows(viewer: Viewer, asked: Asked, today: Day) {
  const { org, year = Number(today.slice(0, 4)) } = yearFilter.parse(asked)
  const found = await getDuesPlace(viewer, org)
  if (!found) return undefined
  const [received, sent] = await Promise.all([
    listReceived(viewer, found.place, year, { most: MOST }),
    listRemittances(viewer, found.place, year),
  ])
  return listed(
    [...received, ...sent],
    [
      { head: 'Đơn vị nộp', cell: ({ from }) => from },
      { head: 'Nơi nhận', cell: ({ to }) => to },
      { head: 'Ngày nộp', cell: ({ sentOn }) => dayCell(sentOn) },
      { head: 'Số tiền', cell: ({ amount }) => amount },
      { head: 'Ghi chú', cell: ({ note }) => note },
      { head: 'Người ghi', cell: ({ sentBy }) => sentBy },
      { head: 'Xác nhận', cell: ({ state }) => remittanceLabel[state] },
      { head: 'Ngày xác nhận', cell: ({ answeredOn }) => dayCell(answeredOn) },
      { head: 'Người xác nhận', cell: ({ answeredBy }) => answeredBy },
      { head: 'Ghi chú xác nhận', cell: ({ answerNote }) => answerNote },
    ],
  )
}
