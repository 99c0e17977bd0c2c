import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { type MemberFilter, memberFilter } from '@/lib/members/input'
import { exemptionLabel, standingLabel, statusLabel } from '@/lib/members/labels'
import { listMembers } from '@/lib/members/queries/list'
import { listMembersOn } from '@/lib/members/queries/on-day'
import { listCardNumbers, listExemptionsOf, listStaysOf, listWholeMembers } from '@/lib/members/queries/whole'
import { dayCell, type ListColumn, listed } from './listed'
import { memberSheet } from './member-sheet'
import { CHUNK, everyRow, ofEach } from './pages'

/** The people of the list as its page filters it, in the same order. */
async function idsOf(viewer: Viewer, asked: Record<string, string>, today: Day) {
  const filter = memberFilter.parse(asked)
  const rows = await everyRow((after) => listMembers(viewer, { ...filter, after }, today, CHUNK))
  return rows.map(({ id }) => id)
}

/** `cards=full`: with the whole card numbers, for those who may reveal each of them; the log says so. */
export async function memberRows(viewer: Viewer, asked: Record<string, string>, today: Day) {
  const { on, ...filter } = memberFilter.parse(asked)
  if (on && on < today) return memberRowsOn(viewer, filter, on)
  const ids = await idsOf(viewer, asked, today)
  const people = await ofEach(ids, (some) => listWholeMembers(viewer, some))
  if (asked.cards !== 'full') return memberSheet(people)
  return memberSheet(
    people,
    new Map(await ofEach(ids, async (some) => [...(await listCardNumbers(viewer, some))])),
  )
}

/** As of a day: what the trail holds of it, nothing of today. */
const memberRowsOn = async (viewer: Viewer, filter: MemberFilter, on: Day) =>
  listed(await everyRow((after) => listMembersOn(viewer, { ...filter, after }, on, CHUNK)), [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Năm sinh', cell: ({ birthYear }) => birthYear },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Đảng viên', cell: ({ standing }) => standingLabel[standing] },
    { head: 'Tình trạng', cell: ({ status }) => statusLabel[status] },
    { head: 'Miễn sinh hoạt', cell: ({ isExempt }) => (isExempt ? 'Có' : null) },
    { head: 'Đi làm xa', cell: ({ isAway }) => (isAway ? 'Có' : null) },
    { head: 'Ngày', cell: () => dayCell(on) },
  ])

type Of = { cell: string; cellCode: number; fullName: string; birthYear: number }
const whose: ListColumn<Of>[] = [
  { head: 'Chi bộ', cell: ({ cell }) => cell },
  { head: 'Mã chi bộ', cell: ({ cellCode }) => cellCode },
  { head: 'Họ và tên', cell: ({ fullName }) => fullName },
  { head: 'Năm sinh', cell: ({ birthYear }) => birthYear },
]

export async function stayRows(viewer: Viewer, asked: Record<string, string>, today: Day) {
  const ids = await idsOf(viewer, asked, today)
  return listed(await ofEach(ids, (some) => listStaysOf(viewer, some)), [
    ...whose,
    { head: 'Nơi làm việc', cell: ({ place }) => place },
    { head: 'Ở nước ngoài', cell: ({ isAbroad }) => (isAbroad ? 'Có' : null) },
    { head: 'Công việc', cell: ({ work }) => work },
    { head: 'Liên hệ', cell: ({ contact }) => contact },
    { head: 'Từ ngày', cell: ({ startsOn }) => dayCell(startsOn) },
    { head: 'Đến ngày', cell: ({ endsOn }) => dayCell(endsOn) },
  ])
}

export async function exemptionRows(viewer: Viewer, asked: Record<string, string>, today: Day) {
  const ids = await idsOf(viewer, asked, today)
  return listed(await ofEach(ids, (some) => listExemptionsOf(viewer, some)), [
    ...whose,
    { head: 'Trường hợp', cell: ({ kind }) => exemptionLabel[kind] },
    { head: 'Từ ngày', cell: ({ startsOn }) => dayCell(startsOn) },
    { head: 'Đến hết ngày', cell: ({ endsOn }) => dayCell(endsOn) },
    { head: 'Cấp quyết định', cell: ({ decidedBy }) => decidedBy },
    { head: 'Số quyết định', cell: ({ decisionNumber }) => decisionNumber },
  ])
}
