import 'server-only'
import { and, eq, inArray, isNotNull, min, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { duesBooks, duesPayments, members, memberships, organisations } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import { addMonths, type Day, monthOf, monthsDown } from '@/lib/core/dates'
import { linesOf } from '@/lib/dues/lines'
import { lastJanuary } from '@/lib/dues/rules/state'
import { statesOf } from '@/lib/dues/states'
import { isCurrent } from '@/lib/members/conditions'

const place = { path: members.orgPath, ownerId: members.id }

/** Whoever paid for every month and took nothing back is passed over at once: of a district that is nearly everybody. */
const paidSeldom = (months: readonly Day[]): SQL => sql`${memberships.memberId} not in (
  select ${duesPayments.memberId} from ${duesPayments}
  where ${duesPayments.month} between ${months.at(-1)} and ${months[0]}
  group by ${duesPayments.memberId}
  having count(distinct ${duesPayments.month}) >= ${months.length} and bool_and(${duesPayments.correctsId} is null))`

/** Months that ended, from last January on; none before the first book began: nobody owes in it, nobody would be passed over. */
async function monthsOfBooks(today: Day): Promise<Day[]> {
  const [books] = await db.select({ startsOn: min(duesBooks.startsOn) }).from(duesBooks)
  const from = lastJanuary(today)
  const startsOn = books?.startsOn
  if (!startsOn) return []
  return monthsDown(addMonths(monthOf(today), -1), startsOn > from ? startsOn : from)
}

/**
 * Chưa nộp một, hai, ba tháng trong năm, or a ground of last year not answered, in a cell or anywhere below a committee;
 * most first. It agrees with the cells' own lists, which also tell what was paid in part.
 */
export async function listUnpaidIn(viewer: Viewer, at: { path: string }, least: number, today: Day) {
  const months = await monthsOfBooks(today)
  if (months.length === 0) return []
  const mine = and(within(members.orgPath, at.path), scope(viewer, 'dues.read', place), isCurrent)
  const all = linesOf(db, months, today, and(mine, paidSeldom(months))).as('lines')
  const isOpen = and(sql`${all.paid} <= 0`, eq(all.isElsewhere, false), isNotNull(all.groupKey))
  const behind = (await statesOf(db, all, today, isOpen)).filter(
    ({ alert, unpaid, lastGround }) =>
      (alert > 0 && unpaid.length >= least) || (lastGround.length > 0 && lastGround.length >= least),
  )
  const cells = await cellsOf(
    viewer,
    behind.map(({ memberId }) => memberId),
  )
  return behind
    .flatMap((row) => {
      const cell = cells.get(row.memberId)
      return cell ? [{ ...row, ...cell, id: row.memberId }] : []
    })
    .toSorted(
      (one, other) =>
        other.unpaid.length - one.unpaid.length ||
        one.path.localeCompare(other.path) ||
        one.fullName.localeCompare(other.fullName, 'vi'),
    )
}
export type UnpaidRow = Awaited<ReturnType<typeof listUnpaidIn>>[number]

type Cell = { orgId: number; cell: string; path: string }

/** Where they stand today: whose it is to speak with them. */
async function cellsOf(viewer: Viewer, memberIds: number[]): Promise<Map<number, Cell>> {
  if (memberIds.length === 0) return new Map()
  const rows = await db
    .select({
      id: members.id,
      orgId: organisations.id,
      cell: organisations.shortName,
      path: organisations.path,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(and(inArray(members.id, memberIds), scope(viewer, 'dues.read', place)))
  return new Map(rows.map(({ id, ...cell }) => [id, cell]))
}
