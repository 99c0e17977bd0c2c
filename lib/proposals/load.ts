import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { minutes, organisations, proposals } from '@/db/schema'

/** The proposal with what its rules need, locked until the transaction ends. */
export async function lockProposal(tx: Tx, proposalId: number) {
  const [found] = await tx
    .select({
      id: proposals.id,
      orgId: proposals.orgId,
      path: proposals.orgPath,
      kind: proposals.kind,
      state: proposals.state,
      heldOn: proposals.heldOn,
      memberId: proposals.memberId,
      fullName: proposals.fullName,
      exemptionKind: proposals.exemptionKind,
      startsOn: proposals.startsOn,
      endsOn: proposals.endsOn,
      version: proposals.version,
      admittedOn: sql<
        string | null
      >`(select m.admitted_on from members m where m.id = ${proposals.memberId})`,
      /** Received minutes cannot be withdrawn any more. */
      isReceived: sql<boolean>`${minutes.status} = 'received'`,
      superior: sql<string>`coalesce((select p.committee_name from organisations p where p.id = ${organisations.parentId}), '')`,
    })
    .from(proposals)
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .innerJoin(organisations, eq(organisations.id, proposals.orgId))
    .where(eq(proposals.id, proposalId))
    .for('update', { of: proposals })
  return found
}

/** A discipline that the cell proposed and nobody has answered. */
export async function isDisciplineOpen(tx: Tx, memberId: number) {
  const [found] = await tx
    .select({ id: proposals.id })
    .from(proposals)
    .where(
      and(eq(proposals.memberId, memberId), eq(proposals.kind, 'discipline'), eq(proposals.state, 'waiting')),
    )
    .limit(1)
  return found !== undefined
}
