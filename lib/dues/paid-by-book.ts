import 'server-only'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { duesBooks, memberships } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { linesOf } from './lines'
import { monthsAround } from './rules/state'
import { statesOf } from './states'

/**
 * Đã đóng hết tháng nào by the book of the member's cell; undefined where it keeps none on the portal. `firstOn`: the first
 * of the months looked at in which he is asked; where nothing is paid up to, it is the one that is open.
 */
export async function paidByBook(from: Db | Tx, member: { id: number; orgId: number }, today: Day) {
  const [book] = await from
    .select({ startsOn: duesBooks.startsOn })
    .from(duesBooks)
    .where(eq(duesBooks.orgId, member.orgId))
  if (!book) return undefined
  const lines = linesOf(from, monthsAround(today), today, eq(memberships.memberId, member.id)).as('lines')
  const [state] = await statesOf(from, lines, today)
  return { startsOn: book.startsOn, firstOn: state?.firstOn, paidUpTo: state?.paidUpTo }
}
