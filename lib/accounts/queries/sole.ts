import 'server-only'
import { and, eq, isNull, ne, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { accounts, grants } from '@/db/schema'
import { isInForce } from '@/lib/accounts/held'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'

const own = alias(grants, 'own')

/**
 * Which roles of an account nobody else holds at the same place on that day. A member acts for himself alone, an
 * inspector named by a decision for that decision: neither leaves a post empty.
 */
export async function listSoleGrants(viewer: Viewer, accountId: number, today: Day) {
  const others = db
    .select({ id: grants.id })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(
      and(
        eq(grants.orgId, own.orgId),
        eq(grants.role, own.role),
        ne(grants.accountId, own.accountId),
        isNull(grants.decision),
        isInForce(today),
      ),
    )
  const rows = await db
    .select({ id: own.id })
    .from(own)
    .where(
      and(
        eq(own.accountId, accountId),
        ne(own.role, 'member'),
        isNull(own.decision),
        scope(viewer, 'accounts.read', { path: own.orgPath }),
        notExists(others),
      ),
    )
  return rows.map(({ id }) => id)
}
