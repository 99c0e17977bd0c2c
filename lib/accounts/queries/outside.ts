import 'server-only'
import { and, asc, eq, gte, inArray, isNull, not, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { accounts, grants, organisations, role as roleEnum } from '@/db/schema'
import { pathsFor, policy, type Reach, type Role, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { contains } from '@/lib/core/search'

const own = alias(organisations, 'account_place')

/** Roles that reach organisations below the one they were given in. */
const rolesReachingDown = roleEnum.enumValues.filter((role) =>
  Object.values<Partial<Record<Role, Reach>>>(policy).some((row) =>
    ['subtree', 'line', 'named'].includes(row[role] ?? ''),
  ),
)

/**
 * Who else may see or do something in the organisations whose accounts the viewer keeps: accounts from outside with a
 * role inside, and roles given above that reach down. By name and role only; the account itself is kept elsewhere.
 */
export async function listOutsideGrants(viewer: Viewer, { q }: { q?: string }, today: Day) {
  const inside = { grant: { path: grants.orgPath }, account: { path: accounts.orgPath } }
  const isInside = scope(viewer, 'accounts.read', inside.grant)
  const isAbove = or(
    ...pathsFor(viewer, 'accounts.read').map(
      (path) => sql`(starts_with(${path}, ${grants.orgPath}) and ${grants.orgPath} <> ${path})`,
    ),
  )
  return db
    .select({
      fullName: accounts.fullName,
      organisation: own.shortName,
      isAbove: sql<boolean>`not (${isInside})`,
      role: grants.role,
      place: organisations.name,
      startsOn: grants.startsOn,
      endsOn: grants.endsOn,
      substitutesFor: grants.substitutesFor,
      decision: grants.decision,
    })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .innerJoin(own, eq(own.id, accounts.orgId))
    .innerJoin(organisations, eq(organisations.id, grants.orgId))
    .where(
      and(
        isNull(accounts.closedAt),
        or(isNull(grants.endsOn), gte(grants.endsOn, today)),
        contains(accounts.nameSearch, q),
        or(isNull(grants.decision), scope(viewer, 'accounts.readDecisions', inside.grant)),
        or(
          and(isInside, not(scope(viewer, 'accounts.read', inside.account))),
          and(not(isInside), isAbove ?? sql`false`, inArray(grants.role, rolesReachingDown)),
        ),
      ),
    )
    .orderBy(asc(organisations.path), asc(accounts.fullName), asc(grants.id))
}
