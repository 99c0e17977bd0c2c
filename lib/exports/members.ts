import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { memberColumns } from '@/lib/imports/kinds/member-columns'
import { memberFilter } from '@/lib/members/input'
import { exemptionLabel, sexLabel, standingLabel, statusLabel } from '@/lib/members/labels'
import { listMembers } from '@/lib/members/queries/list'
import {
  listCardNumbers,
  listExemptionsOf,
  listStaysOf,
  listWholeMembers,
  type WholeMember,
} from '@/lib/members/queries/whole'
import { maskedCard } from '@/lib/members/rules'
import { dayCell, type ListColumn, listed } from './answer'
import { CHUNK, everyRow, ofEach } from './pages'

/** The day before every register: nobody wrote one. */
const UNKNOWN: Day = '1900-01-01'

/** Under the heads of the import, so that a list can be corrected and sent again. */
const headOf = (key: string) => memberColumns.find((column) => column.key === key)?.head ?? key

const person: ListColumn<WholeMember>[] = [
  { head: headOf('cell'), cell: ({ cell }) => cell },
  { head: headOf('cellCode'), cell: ({ cellCode }) => cellCode },
  { head: headOf('fullName'), cell: ({ fullName }) => fullName },
  { head: headOf('sex'), cell: ({ sex }) => sexLabel[sex] },
  { head: headOf('born'), cell: ({ bornOn, birthYear }) => (bornOn ? { day: bornOn } : birthYear) },
  { head: headOf('ethnicGroup'), cell: ({ ethnicGroup }) => ethnicGroup },
  { head: headOf('standing'), cell: ({ standing }) => standingLabel[standing] },
  { head: headOf('status'), cell: ({ status }) => statusLabel[status] },
  { head: headOf('position'), cell: ({ position }) => position },
  { head: headOf('occupation'), cell: ({ occupation }) => occupation },
  { head: headOf('admittedOn'), cell: ({ admittedOn }) => dayCell(admittedOn) },
  { head: headOf('officialOn'), cell: ({ officialOn }) => dayCell(officialOn) },
  { head: headOf('sinceOn'), cell: ({ sinceOn }) => dayCell(sinceOn === UNKNOWN ? null : sinceOn) },
  { head: headOf('phone'), cell: ({ phone }) => phone },
  { head: headOf('address'), cell: ({ address }) => address },
]
const masked: ListColumn<WholeMember> = {
  head: 'Ba số cuối của thẻ',
  cell: ({ cardEnd }) => (cardEnd ? maskedCard(cardEnd) : null),
}

/** The people of the list as its page filters it, in the same order. */
async function idsOf(viewer: Viewer, asked: Record<string, string>, today: Day) {
  const filter = memberFilter.parse(asked)
  const rows = await everyRow((after) => listMembers(viewer, { ...filter, after }, today, CHUNK))
  return rows.map(({ id }) => id)
}

/** `cards=full`: with the whole card numbers, for those who may reveal each of them; the log says so. */
export async function memberRows(viewer: Viewer, asked: Record<string, string>, today: Day) {
  const ids = await idsOf(viewer, asked, today)
  const people = await ofEach(ids, (some) => listWholeMembers(viewer, some))
  if (asked.cards !== 'full') return listed(people, [...person, masked])
  const cards = new Map(await ofEach(ids, async (some) => [...(await listCardNumbers(viewer, some))]))
  return listed(people, [...person, { head: headOf('cardNumber'), cell: ({ id }) => cards.get(id) ?? null }])
}

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
