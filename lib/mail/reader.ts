import 'server-only'
import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accounts, grants, mailChoices } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'

/** Who is written to, with the roles of today; undefined once the account is closed or mail no longer wanted. */
export async function readerOf(tx: Tx, accountId: number, today: Day) {
  const rows = await tx
    .select({
      accountId: accounts.id,
      memberId: accounts.memberId,
      fullName: accounts.fullName,
      address: mailChoices.address,
      kinds: mailChoices.kinds,
      id: grants.id,
      role: grants.role,
      orgId: grants.orgId,
      path: grants.orgPath,
    })
    .from(accounts)
    .innerJoin(mailChoices, and(eq(mailChoices.accountId, accounts.id), eq(mailChoices.isConfirmed, true)))
    .leftJoin(
      grants,
      and(
        eq(grants.accountId, accounts.id),
        lte(grants.startsOn, today),
        or(isNull(grants.endsOn), gte(grants.endsOn, today)),
      ),
    )
    .where(and(eq(accounts.id, accountId), isNull(accounts.closedAt)))
  const [first] = rows
  if (!first) return undefined
  const held = rows.flatMap(({ id, role, orgId, path }) =>
    id && role && orgId && path ? [{ id, role, orgId, path }] : [],
  )
  const { memberId, fullName, address, kinds } = first
  const viewer: Viewer = { accountId, memberId, fullName, grants: held }
  return { viewer, fullName, address, kinds }
}
