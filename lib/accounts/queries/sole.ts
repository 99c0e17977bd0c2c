import 'server-only'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { grants } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'

/** Which roles of an account nobody else holds at the same place on that day. A member acts for himself alone. */
export async function listSoleGrants(viewer: Viewer, accountId: number, today: Day) {
  const rows = await db
    .select({ id: grants.id })
    .from(grants)
    .where(
      and(
        eq(grants.accountId, accountId),
        ne(grants.role, 'member'),
        isNull(grants.decision),
        scope(viewer, 'accounts.read', { path: grants.orgPath }),
        sql`not exists (
          select from grants o join accounts a on a.id = o.account_id
          where o.org_id = ${grants.orgId} and o.role = ${grants.role} and o.account_id <> ${grants.accountId}
            and o.decision is null and a.closed_at is null
            and o.starts_on <= ${today}::date and (o.ends_on is null or o.ends_on >= ${today}::date))`,
      ),
    )
  return rows.map(({ id }) => id)
}
