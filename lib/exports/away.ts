import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { absenceFilter, awayFilter, yearEndFilter } from '@/lib/away/input'
import { answerLabel, channelWords, wayLabel } from '@/lib/away/labels'
import { listAbsences } from '@/lib/away/queries/absences'
import { listExcused } from '@/lib/away/queries/excused'
import { listAway } from '@/lib/away/queries/register'
import { listYearEnd } from '@/lib/away/queries/year-end'
import { yearEndOf } from '@/lib/away/rules/year-end'
import { type Day, daysBetween, showDay, showMonth } from '@/lib/core/dates'
import { duesWords } from '@/lib/dues/labels'
import { listDuesStates } from '@/lib/dues/queries/state'
import type { DuesState } from '@/lib/dues/rules/state'
import { requestFilter, runningFilter } from '@/lib/exemptions/input'
import { requestStateWords, wishLabel } from '@/lib/exemptions/labels'
import { listRequests } from '@/lib/exemptions/queries/requests'
import { listRunning } from '@/lib/exemptions/queries/running'
import { exemptionLabel } from '@/lib/members/labels'
import { reviewedYear } from '@/lib/ratings/rules/campaign'
import { type Asked, dayCell, listed, yes } from './listed'
import { CHUNK, everyRow, ofEach } from './pages'

const person = [
  { head: 'Họ và tên', cell: ({ fullName }: { fullName: string }) => fullName },
  { head: 'Chi bộ', cell: ({ cell }: { cell: string }) => cell },
]

export async function awayRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = awayFilter.parse(asked)
  const rows = await everyRow((after) => listAway(viewer, { ...filter, after }, today, CHUNK))
  const ids = rows.map(({ memberId }) => memberId)
  const dues = new Map<number, DuesState>(
    await ofEach(ids, async (some) => [...(await listDuesStates(viewer, some, today))]),
  )
  const duesOf = (state: DuesState | undefined) => (state ? duesWords(state) : 'Chi bộ chưa mở sổ')
  return listed(rows, [
    ...person,
    { head: 'Nơi ở', cell: ({ place }) => place },
    { head: 'Địa chỉ chưa rõ', cell: ({ isVague }) => yes(isVague) },
    { head: 'Ở nước ngoài', cell: ({ isAbroad }) => yes(isAbroad) },
    { head: 'Việc làm', cell: ({ work }) => work },
    { head: 'Liên lạc bằng', cell: ({ contact }) => contact },
    { head: 'Đi từ', cell: ({ startsOn }) => dayCell(startsOn) },
    { head: 'Liên lạc gần nhất', cell: ({ lastContact }) => dayCell(lastContact?.on) },
    { head: 'Bằng cách', cell: ({ lastContact }) => lastContact && channelWords(lastContact.channel) },
    { head: 'Cách quản lý', cell: ({ way }) => wayLabel[way] },
    {
      head: 'Được miễn đến',
      cell: ({ way, exemption }) => dayCell(way === 'exempt' ? exemption?.endsOn : null),
    },
    { head: 'Đảng phí', cell: ({ memberId }) => duesOf(dues.get(memberId)) },
    { head: 'Việc tiếp theo', cell: ({ next }) => next?.text ?? 'Không có việc' },
    { head: 'Vắng có lý do', cell: ({ excused }) => excused ?? null },
  ])
}

export async function absenceRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = absenceFilter.parse(asked)
  const rows = await everyRow((after) =>
    listAbsences(viewer, { ...filter, after }, today, 'away.read', CHUNK),
  )
  return listed(rows, [
    ...person,
    { head: 'Số tháng vắng', cell: ({ many }) => many },
    { head: 'Các tháng', cell: ({ missed }) => missed.toSorted().map(showMonth).join(', ') },
    { head: 'Vắng gần nhất', cell: ({ lastOn }) => dayCell(lastOn) },
    { head: 'Số lần đã nhắc nhở', cell: ({ warnings }) => warnings },
    { head: 'Nhắc nhở gần nhất', cell: ({ warnedOn }) => dayCell(warnedOn) },
    { head: 'Đã có đơn xin miễn hoặc đề nghị xóa tên', cell: ({ isUnderWay }) => yes(isUnderWay) },
  ])
}

export async function excusedRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = absenceFilter.parse(asked)
  const rows = await everyRow((after) => listExcused(viewer, { ...filter, after }, today, 'away.read', CHUNK))
  return listed(rows, [
    ...person,
    { head: 'Số kỳ vắng có lý do liên tiếp', cell: ({ run }) => run },
    { head: 'Các kỳ', cell: ({ heldOn }) => heldOn.map(showDay).join(', ') },
    { head: 'Trao đổi sau đó', cell: ({ spokenOn }) => dayCell(spokenOn) },
    { head: 'Đã có đơn xin miễn hoặc được miễn', cell: ({ isUnderWay }) => yes(isUnderWay) },
    { head: 'Ai xử lý', cell: ({ cell, isDue }) => (isDue ? `Bí thư ${cell}` : 'Không có việc') },
  ])
}

export async function yearEndRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = yearEndFilter.parse(asked)
  const year = filter.year ?? reviewedYear(today)
  const rows = await everyRow((after) =>
    listYearEnd(viewer, { ...filter, year, after }, today, 'away.read', CHUNK),
  )
  return listed(rows, [
    ...person,
    { head: 'Năm', cell: () => year },
    { head: 'Mời ngày', cell: ({ invitation }) => dayCell(invitation?.on) },
    { head: 'Bằng cách', cell: ({ invitation }) => invitation && channelWords(invitation.channel) },
    { head: 'Nội dung', cell: ({ invitation }) => invitation?.note ?? null },
    { head: 'Trả lời', cell: ({ invitation }) => invitation && answerLabel[invitation.answer] },
    { head: 'Kiểm điểm, xếp loại', cell: (row) => yearEndOf(row).text },
    { head: 'Ghi chú', cell: (row) => yearEndOf(row).note },
  ])
}

export async function requestRows(viewer: Viewer, asked: Asked) {
  const filter = requestFilter.parse(asked)
  return listed(await everyRow((after) => listRequests(viewer, { ...filter, after }, CHUNK)), [
    ...person,
    { head: 'Xin', cell: ({ wish }) => wishLabel[wish] },
    { head: 'Trường hợp', cell: ({ kind }) => exemptionLabel[kind] },
    { head: 'Từ ngày', cell: ({ startsOn }) => dayCell(startsOn) },
    { head: 'Đến hết ngày', cell: ({ endsOn }) => dayCell(endsOn) },
    { head: 'Nộp đơn', cell: ({ submittedOn }) => dayCell(submittedOn) },
    { head: 'Xin miễn tiếp', cell: ({ isRenewal }) => yes(isRenewal) },
    { head: 'Tình trạng', cell: requestStateWords },
    { head: 'Cấp trên xem báo cáo', cell: ({ acknowledgedOn }) => dayCell(acknowledgedOn) },
  ])
}

export async function runningRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = runningFilter.parse(asked)
  return listed(await everyRow((after) => listRunning(viewer, { ...filter, after }, today, CHUNK)), [
    ...person,
    { head: 'Lý do', cell: ({ kind }) => exemptionLabel[kind] },
    { head: 'Từ ngày', cell: ({ startsOn }) => dayCell(startsOn) },
    { head: 'Đến hết ngày', cell: ({ endsOn }) => dayCell(endsOn) },
    { head: 'Số quyết định', cell: ({ decisionNumber }) => decisionNumber },
    { head: 'Cấp quyết định', cell: ({ decidedBy }) => decidedBy },
    { head: 'Lần thứ', cell: ({ times }) => times },
    { head: 'Còn (ngày)', cell: ({ endsOn }) => daysBetween(today, endsOn) },
  ])
}
