import 'server-only'
import { and, asc, eq, gt, gte } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { duesPayments, members, memberships, organisations } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { linesOf } from './lines'
import { rulesOfMonths } from './load'
import { duesOfEvening } from './rules/evening'
import { isStanding } from './standing'

/** What the book of a cell has of a month, for the minutes of its evening. */
export async function duesForMinutes(tx: Tx, orgId: number, month: Day, today: Day) {
  const [cell] = await tx
    .select({ path: organisations.path })
    .from(organisations)
    .where(eq(organisations.id, orgId))
  if (!cell) return undefined
  const lines = await linesOf(tx, [month], today, eq(memberships.orgId, orgId)).orderBy(
    asc(members.sortName),
    asc(members.id),
  )
  if (lines.length === 0) return undefined
  const rules = (await rulesOfMonths(tx, [month], cell.path))(month)
  return duesOfEvening(rules, lines, (await countPaidWithin(tx, orgId, month)) > 0)
}

/** Of the month, paid in it or later, not ahead; what was taken back does not count. */
const countPaidWithin = (tx: Tx, orgId: number, month: Day) =>
  tx.$count(
    duesPayments,
    and(
      eq(duesPayments.orgId, orgId),
      eq(duesPayments.month, month),
      gte(duesPayments.paidOn, month),
      gt(duesPayments.amount, 0),
      isStanding,
    ),
  )
