import 'server-only'
import { and, desc, eq, isNotNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { exemptionRequests, exemptionReturns, exemptions, members, organisations } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { hasApplied } from '@/lib/core/on-day'
import { deciderOf } from '@/lib/ratings/decider'
import { isDecided } from './conditions'

const above = alias(organisations, 'above')

/** The request with its cell and who decides above it, locked until the transaction ends. */
export async function lockRequest(tx: Tx, requestId: number) {
  const [found] = await tx
    .select({
      id: exemptionRequests.id,
      path: exemptionRequests.orgPath,
      ownerId: exemptionRequests.memberId,
      orgId: exemptionRequests.orgId,
      memberId: exemptionRequests.memberId,
      kind: exemptionRequests.kind,
      wish: exemptionRequests.wish,
      duesWish: exemptionRequests.duesWish,
      startsOn: exemptionRequests.startsOn,
      state: exemptionRequests.state,
      submittedOn: exemptionRequests.submittedOn,
      resolvedOn: exemptionRequests.resolvedOn,
      proposalId: exemptionRequests.proposalId,
      acknowledgedOn: exemptionRequests.acknowledgedOn,
      version: exemptionRequests.version,
      cell: organisations.name,
      symbol: organisations.symbol,
      aboveKind: above.kind,
      aboveCommittee: above.committeeName,
    })
    .from(exemptionRequests)
    .innerJoin(organisations, eq(organisations.id, exemptionRequests.orgId))
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(eq(exemptionRequests.id, requestId))
    .for('no key update', { of: exemptionRequests })
  if (!found) return undefined
  const { aboveKind, aboveCommittee, ...request } = found
  return { ...request, decider: deciderOf({ kind: aboveKind, committeeName: aboveCommittee }) }
}
export type LockedRequest = NonNullable<Awaited<ReturnType<typeof lockRequest>>>

/** The newest exemption with an end from which nobody has returned yet: a new request goes on from it. */
export async function runningExemption(tx: Tx, memberId: number) {
  const [last] = await tx
    .select({
      id: exemptions.id,
      kind: exemptions.kind,
      endsOn: exemptions.endsOn,
      isReturned: sql<boolean>`EXISTS (SELECT FROM exemption_returns WHERE exemption_returns.exemption_id = exemptions.id)`,
    })
    .from(exemptions)
    .where(and(eq(exemptions.memberId, memberId), hasApplied('exemptions')))
    .orderBy(desc(exemptions.startsOn), desc(exemptions.id))
    .limit(1)
  return last && last.kind !== 'ageHealth' && last.endsOn !== null && !last.isReturned ? last.id : null
}

/** An exemption about which a return is written, locked; it goes with its member where he stands now. */
export async function lockExemption(tx: Tx, exemptionId: number) {
  const [found] = await tx
    .select({
      id: exemptions.id,
      path: members.orgPath,
      orgId: members.orgId,
      memberId: exemptions.memberId,
      kind: exemptions.kind,
      startsOn: exemptions.startsOn,
      endsOn: exemptions.endsOn,
      isDecided,
      fullName: members.fullName,
    })
    .from(exemptions)
    .innerJoin(members, eq(members.id, exemptions.memberId))
    .where(eq(exemptions.id, exemptionId))
    .for('no key update', { of: exemptions })
  return found
}

/** Each exemption with a term from which nobody has returned: who is back before one begins has no use for it. */
export async function notReturned(tx: Tx, memberId: number) {
  return tx
    .select({
      id: exemptions.id,
      startsOn: exemptions.startsOn,
      endsOn: sql<Day>`${exemptions.endsOn}::text`,
    })
    .from(exemptions)
    .where(
      and(
        eq(exemptions.memberId, memberId),
        ne(exemptions.kind, 'ageHealth'),
        isNotNull(exemptions.endsOn),
        hasApplied('exemptions'),
        sql`NOT EXISTS (SELECT FROM exemption_returns WHERE exemption_returns.exemption_id = exemptions.id)`,
      ),
    )
    .for('no key update')
}

/** What is known of the return from an exemption: the newest row holds. */
export async function returnOf(tx: Tx, exemptionId: number) {
  const [found] = await tx
    .select()
    .from(exemptionReturns)
    .where(eq(exemptionReturns.exemptionId, exemptionId))
    .orderBy(desc(exemptionReturns.id))
    .limit(1)
  return found
}
