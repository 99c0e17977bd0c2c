import 'server-only'
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, grants, members, organisations, secondSteps } from '@/db/schema'
import { decidedGrants, scope, type Viewer } from '@/lib/auth/policy'
import { readSlip } from '@/lib/auth/slip'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { contains } from '@/lib/core/search'
import type { AccountFilter } from './input'

const place = { path: accounts.orgPath }

/** Given name first, as in every list of people. */
const sortName = sql<string>`(regexp_replace(${accounts.fullName}, '^(.*)\\s(\\S+)$', '\\2 \\1') COLLATE "vi-x-icu")`

const matches = ({ q, state }: AccountFilter) =>
  and(
    contains(accounts.nameSearch, q),
    state === 'closed' ? isNotNull(accounts.closedAt) : undefined,
    state === 'first' ? and(eq(accounts.mustChangePassword, true), isNull(accounts.closedAt)) : undefined,
  )

export async function listAccounts(viewer: Viewer, filter: AccountFilter, size = PAGE_SIZE) {
  const [name, id] = filter.after ?? []
  const within = scope(viewer, 'accounts.read', place)
  const [rows, [total]] = await Promise.all([
    db
      .select({
        id: accounts.id,
        fullName: accounts.fullName,
        loginName: accounts.loginName,
        organisation: organisations.shortName,
        mustChangePassword: accounts.mustChangePassword,
        closedAt: accounts.closedAt,
        lastSignInAt: accounts.lastSignInAt,
        sortName: sortName.as('sort_name'),
      })
      .from(accounts)
      .innerJoin(organisations, eq(organisations.id, accounts.orgId))
      .where(
        and(
          within,
          matches(filter),
          typeof name === 'string' && typeof id === 'number'
            ? sql`(${sortName}, ${accounts.id}) > (${name}::text, ${id}::int)`
            : undefined,
        ),
      )
      .orderBy(sql`sort_name`, asc(accounts.id))
      .limit(size + 1),
    db
      .select({ n: count() })
      .from(accounts)
      .where(and(within, matches(filter))),
  ])
  return { ...pageOf(rows, (row) => [row.sortName, row.id], size), total: total?.n ?? 0 }
}
export type AccountRow = Awaited<ReturnType<typeof listAccounts>>['rows'][number]

export async function getAccount(viewer: Viewer, id: number) {
  const [found] = await db
    .select({
      id: accounts.id,
      path: accounts.orgPath,
      orgId: accounts.orgId,
      organisation: organisations.name,
      memberId: accounts.memberId,
      fullName: accounts.fullName,
      loginName: accounts.loginName,
      mustChangePassword: accounts.mustChangePassword,
      closedAt: accounts.closedAt,
      lastSignInAt: accounts.lastSignInAt,
      createdAt: accounts.createdAt,
      hasSecondStep: sql<boolean>`${secondSteps.accountId} is not null`,
    })
    .from(accounts)
    .innerJoin(organisations, eq(organisations.id, accounts.orgId))
    .leftJoin(secondSteps, eq(secondSteps.accountId, accounts.id))
    .where(and(eq(accounts.id, id), scope(viewer, 'accounts.read', place)))
  return found
}

/** Roles of one account, with the organisation of each; those in organisations out of reach stay unseen. */
export async function listGrants(viewer: Viewer, accountId: number) {
  return listGrantsOf(viewer, [accountId])
}

/** The same of many accounts, for the report of rights. */
export async function listGrantsOf(viewer: Viewer, accountIds: number[]) {
  return db
    .select({
      id: grants.id,
      accountId: grants.accountId,
      role: grants.role,
      path: grants.orgPath,
      organisation: organisations.name,
      startsOn: grants.startsOn,
      endsOn: grants.endsOn,
      substitutesFor: grants.substitutesFor,
      decision: grants.decision,
    })
    .from(grants)
    .innerJoin(organisations, eq(organisations.id, grants.orgId))
    .where(
      and(
        inArray(grants.accountId, accountIds),
        scope(viewer, 'accounts.read', { path: grants.orgPath }),
        or(isNull(grants.decision), scope(viewer, 'accounts.readDecisions', { path: grants.orgPath })),
      ),
    )
    .orderBy(desc(grants.startsOn), desc(grants.id))
}

/** Đang kiểm tra: what the viewer may read by a decision, the first to end first. */
export async function listInspections(viewer: Viewer) {
  const held = decidedGrants(viewer).map(({ id }) => id)
  if (held.length === 0) return []
  return db
    .select({
      id: grants.id,
      orgId: grants.orgId,
      organisation: organisations.name,
      decision: grants.decision,
      startsOn: grants.startsOn,
      endsOn: grants.endsOn,
    })
    .from(grants)
    .innerJoin(organisations, eq(organisations.id, grants.orgId))
    .where(inArray(grants.id, held))
    .orderBy(asc(grants.endsOn), asc(grants.id))
}

/** The one-time password of an account, for the browser that made it and only until it is used. */
export async function getSlip(viewer: Viewer, accountId: number) {
  const [found] = await db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(
      and(
        eq(accounts.id, accountId),
        eq(accounts.mustChangePassword, true),
        scope(viewer, 'accounts.read', place),
      ),
    )
  return found && readSlip({ accountId, passwordHash: found.passwordHash }, viewer.accountId)
}

/** A member who is to get an account. */
export async function getMemberForAccount(viewer: Viewer, memberId: number) {
  const [found] = await db
    .select({ id: members.id, fullName: members.fullName, orgId: members.orgId })
    .from(members)
    .where(and(eq(members.id, memberId), scope(viewer, 'accounts.create', { path: members.orgPath })))
  return found
}

/** Members of the account's organisation who have no account yet: the person may be one of them. */
export async function listLinkable(viewer: Viewer, orgId: number) {
  return db
    .select({ id: members.id, fullName: members.fullName, birthYear: members.birthYear })
    .from(members)
    .leftJoin(accounts, eq(accounts.memberId, members.id))
    .where(
      and(
        eq(members.orgId, orgId),
        isNull(accounts.id),
        scope(viewer, 'accounts.link', { path: members.orgPath }),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
}
