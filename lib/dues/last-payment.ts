import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { duesPayments } from '@/db/schema'

/** The newest row of a cell's book: whoever writes says which one was seen. 0: none yet. */
export async function lastPaymentOf(from: Db | Tx, orgId: number) {
  const [found] = await from
    .select({ id: sql<number>`coalesce(max(${duesPayments.id}), 0)::int` })
    .from(duesPayments)
    .where(eq(duesPayments.orgId, orgId))
  return found?.id ?? 0
}
