import 'server-only'
import { and, eq, gte, lte, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { duesPayments } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import { addDays, addMonths, type Day } from '@/lib/core/dates'

type Place = { path: string }
type Span = { from: Day; to: Day }
const lastDay = (month: Day) => addDays(addMonths(month, 1), -1)

/** Đóng qua Cổng quốc gia, Sổ tay: through no cell's hands. */
export async function paidOnPortal(viewer: Viewer, place: Place, { from, to }: Span) {
  const [found] = await db
    .select({ amount: sql`coalesce(sum(${duesPayments.amount}), 0)`.mapWith(Number) })
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
