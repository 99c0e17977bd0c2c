import 'server-only'
import { and, eq, gte, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { duesBooks, duesPayments, memberships } from '@/db/schema'
import { type Day, monthOf } from '@/lib/core/dates'
import { linesOf } from './lines'
import { monthsAround } from './rules/state'
import { statesOf } from './states'

type Moved = {
  orgId: number
  toOrgId: number | null
  memberId: number | null
  guestId: number | null
  receivedOn: Day | null
}

/** Months of a member for which money stands in one cell's book, what was taken back left out. */
async function paidMonths(tx: Tx, at: { memberId: number; orgId: number; from?: Day }) {
  const rows = await tx
    .select({ month: duesPayments.month })
    .from(duesPayments)
    .where(
      and(
        eq(duesPayments.memberId, at.memberId),
        eq(duesPayments.orgId, at.orgId),
        at.from ? gte(duesPayments.month, at.from) : undefined,
      ),
    )
    .groupBy(duesPayments.month)
    .having(sql`sum(${duesPayments.amount}) > 0`)
    .orderBy(duesPayments.month)
  return rows.map(({ month }) => month)
}

/**
 * What the book of the cell somebody left says of him, after he has left: the months he stood there, and those paid
 * ahead. Undefined where it keeps none on the portal.
 */
export async function paidAtLeaving(tx: Tx, { orgId, memberId, receivedOn }: Moved, today: Day) {
  const [book] = await tx
    .select({ startsOn: duesBooks.startsOn })
    .from(duesBooks)
    .where(eq(duesBooks.orgId, orgId))
  if (!book || memberId === null) return undefined
  const there = and(eq(memberships.memberId, memberId), eq(memberships.orgId, orgId))
  const lines = linesOf(tx, monthsAround(receivedOn ?? today), today, there).as('lines')
  const [state] = await statesOf(tx, lines, today)
  const ahead = (await paidMonths(tx, { memberId, orgId })).at(-1)
  const isOpen = state && [state.unpaid, state.partial, state.owed].some(({ length }) => length > 0)
  const known = [state?.paidUpTo, isOpen ? undefined : ahead].flatMap((each) => each ?? [])
  return { startsOn: book.startsOn, firstOn: state?.firstOn, paidUpTo: known.toSorted().at(-1) }
}

/** Months since he came for which the receiving cell has taken money. */
export async function takenSince(tx: Tx, { toOrgId, memberId, guestId, receivedOn }: Moved) {
  const payer = guestId ?? memberId
  if (payer === null || toOrgId === null || receivedOn === null) return []
  return paidMonths(tx, { memberId: payer, orgId: toOrgId, from: monthOf(receivedOn) })
}
