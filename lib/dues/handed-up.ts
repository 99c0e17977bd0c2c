import 'server-only'
import { and, eq, gte, inArray, lte, not, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { duesPayments, duesRemittances, organisations } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import { addDays, addMonths, type Day } from '@/lib/core/dates'

type Place = { path: string }
type Span = { from: Day; to: Day }
const lastDay = (month: Day) => addDays(addMonths(month, 1), -1)

/** Đóng qua Cổng quốc gia, Sổ tay: through no cell's hands. */
export async function paidOnPortal(viewer: Viewer, place: Place, { from, to }: Span) {
  const [found] = await db
    .select({ amount: sql<number>`coalesce(sum(${duesPayments.amount}), 0)::int` })
    .from(duesPayments)
    .where(
      and(
        within(duesPayments.orgPath, place.path),
        eq(duesPayments.method, 'portal'),
        gte(duesPayments.paidOn, from),
        lte(duesPayments.paidOn, lastDay(to)),
        scope(viewer, 'dues.read', { path: duesPayments.orgPath }),
      ),
    )
  return found?.amount ?? 0
}

const receivers = alias(organisations, 'receivers')

/**
 * What went out of a place to whom it stands under: in the period, and since the year began. Also what the cells of a
 * đảng bộ founded this year had handed up by themselves, and what one merged into the place had.
 */
export async function sentOf(viewer: Viewer, place: Place, { from, to }: Span) {
  const [found] = await db
    .select({
      period: sql<number>`coalesce(sum(${duesRemittances.amount}) filter (where ${duesRemittances.sentOn} >= ${from}), 0)::int`,
      year: sql<number>`coalesce(sum(${duesRemittances.amount}), 0)::int`,
    })
    .from(duesRemittances)
    .innerJoin(receivers, eq(receivers.id, duesRemittances.toId))
    .where(
      and(
        within(duesRemittances.orgPath, place.path),
        not(within(receivers.path, place.path)),
        inArray(duesRemittances.state, ['sent', 'received']),
        gte(duesRemittances.sentOn, `${to.slice(0, 4)}-01-01`),
        lte(duesRemittances.sentOn, lastDay(to)),
        scope(viewer, 'dues.read', { path: duesRemittances.orgPath }),
      ),
    )
  return found ?? { period: 0, year: 0 }
}
