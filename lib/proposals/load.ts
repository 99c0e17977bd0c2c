import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { minutes, organisations, proposals } from '@/db/schema'
import { isTopOf, top } from '@/lib/organisations/joined-top'
import { above, decidersOf, isAbove } from './deciders'

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
      penalty: proposals.penalty,
      exemptionKind: proposals.exemptionKind,
      isReduction: proposals.isReduction,
      startsOn: proposals.startsOn,
      endorsedOn: proposals.endorsedOn,
      endsOn: proposals.endsOn,
      version: proposals.version,
      admittedOn: sql<
        string | null
      >`(select m.admitted_on from members m where m.id = ${proposals.memberId})`,
      /** Received minutes cannot be withdrawn any more. */
      isReceived: sql<boolean>`${minutes.status} = 'received'`,
      above: { kind: above.kind, path: above.path, committeeName: above.committeeName },
      topCommittee: top.committeeName,
    })
    .from(proposals)
    .innerJoin(minutes, eq(minutes.id, proposals.minutesId))
    .innerJoin(organisations, eq(organisations.id, proposals.orgId))
    .innerJoin(above, isAbove)
    .innerJoin(top, isTopOf)
    .where(eq(proposals.id, proposalId))
    .for('no key update', { of: proposals })
  return found && { ...found, deciders: decidersOf(found) }
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
