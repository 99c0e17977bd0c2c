import 'server-only'
import { and, eq, gte, inArray, isNotNull, lte, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { duesPayments, duesRemittances, organisations } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import { addDays, addMonths, type Day } from '@/lib/core/dates'

type Place = { id: number; path: string; kind: (typeof organisations.$inferSelect)['kind'] }
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

/** Committees merged into a place stand below it as history; what their cells paid this year is among its own. */
const mergedInto = ({ path, kind }: Place) =>
  db
    .select({ id: organisations.id })
    .from(organisations)
    .where(
      and(within(organisations.path, path), eq(organisations.kind, kind), isNotNull(organisations.endedOn)),
    )

/** What the place itself handed up, and those merged into it: in the period, and since the year began. */
export async function sentOf(viewer: Viewer, place: Place, { from, to }: Span) {
  const [found] = await db
    .select({
      period: sql<number>`coalesce(sum(${duesRemittances.amount}) filter (where ${duesRemittances.sentOn} >= ${from}), 0)::int`,
      year: sql<number>`coalesce(sum(${duesRemittances.amount}), 0)::int`,
    })
    .from(duesRemittances)
    .where(
      and(
        or(eq(duesRemittances.orgId, place.id), inArray(duesRemittances.orgId, mergedInto(place))),
        inArray(duesRemittances.state, ['sent', 'received']),
        gte(duesRemittances.sentOn, `${to.slice(0, 4)}-01-01`),
        lte(duesRemittances.sentOn, lastDay(to)),
        scope(viewer, 'dues.read', { path: duesRemittances.orgPath }),
      ),
    )
  return found ?? { period: 0, year: 0 }
}
