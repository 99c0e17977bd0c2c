import 'server-only'
import { and, eq, exists, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, grants, organisations } from '@/db/schema'
import type { Role } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'

/** A role in force on that day, of an account that is open; asked with the account joined. */
export const isInForce = (today: Day) =>
  and(
    lte(grants.startsOn, today),
    or(isNull(grants.endsOn), gte(grants.endsOn, today)),
    isNull(accounts.closedAt),
  )

/** Somebody with an open account holds one of the roles at this organisation. */
export const isHeld = (today: Day, ...roles: Role[]) =>
  exists(
    db
      .select({ id: grants.id })
      .from(grants)
      .innerJoin(accounts, eq(accounts.id, grants.accountId))
      .where(and(eq(grants.orgId, organisations.id), inArray(grants.role, roles), isInForce(today))),
  )
