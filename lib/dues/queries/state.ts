import 'server-only'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { members, memberships } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { addMonths, type Day, monthOf, monthsDown } from '@/lib/core/dates'
import { linesOf } from '@/lib/dues/lines'
import { type DuesState, endedMonths } from '@/lib/dues/rules/state'
import { statesOf } from '@/lib/dues/states'
import { isCurrent } from '@/lib/members/conditions'

/** Months follow the person: whoever has him in reach now sees those of the cell before. */
const place = { path: members.orgPath, ownerId: members.id }
/** Dues may be paid so many months ahead and are then still seen. */
const AHEAD = 12

/** One statement for any number of them: each is kept prepared. */
const ofThese = (memberIds: readonly number[]) =>
  sql`${memberships.memberId} = any(${sql.param([...memberIds])}::int[])`

/** From the January of last year on: what was left unpaid before New Year is still owed after it. */
const lastJanuary = (today: Day) => `${Number(today.slice(0, 4)) - 1}-01-01`
const monthsAround = (today: Day) => monthsDown(addMonths(monthOf(today), AHEAD), lastJanuary(today))

async function statesWhere(viewer: Viewer, today: Day, months: readonly Day[], where: SQL | undefined) {
  if (months.length === 0) return []
  const mine = and(where, scope(viewer, 'dues.read', place))
  return statesOf(byKey, linesOf(byKey, months, today, mine).as('lines'), today)
}

/**
 * Đã đóng hết tháng nào, những tháng nào của năm chưa đóng: of some members, for lists of other rooms. Whoever is not in
 * the answer stands in a cell whose book is not open, or owes nothing here.
 */
export async function listDuesStates(viewer: Viewer, memberIds: readonly number[], today: Day) {
  if (memberIds.length === 0) return new Map<number, DuesState>()
  const found = await statesWhere(viewer, today, monthsAround(today), ofThese(memberIds))
  return new Map(found.map((state): [number, DuesState] => [state.memberId, state]))
}

/** The same of one member; undefined where no book of his cell is open. */
export async function duesStateOf(viewer: Viewer, memberId: number, today: Day) {
  return (await listDuesStates(viewer, [memberId], today)).get(memberId)
}

/** Of some members those with a month of the year that ended unpaid. */
export async function listUnpaid(viewer: Viewer, memberIds: readonly number[], today: Day) {
  if (memberIds.length === 0) return []
  const found = await statesWhere(viewer, today, endedMonths(today), ofThese(memberIds))
  return found.flatMap(({ memberId, unpaid }) => (unpaid.length > 0 ? [memberId] : []))
}

/** Members of a cell with months of the year that ended unpaid or paid in part, or a ground of last year not answered; most first. */
export async function listBehind(viewer: Viewer, cell: { id: number }, today: Day) {
  const found = await statesWhere(
    viewer,
    today,
    monthsDown(addMonths(monthOf(today), -1), lastJanuary(today)),
    and(eq(members.orgId, cell.id), isCurrent),
  )
  return found
    .filter(({ alert, partial, lastGround }) => alert > 0 || partial.length > 0 || lastGround.length > 0)
    .toSorted(
      (one, other) =>
        other.unpaid.length - one.unpaid.length || one.fullName.localeCompare(other.fullName, 'vi'),
    )
}
