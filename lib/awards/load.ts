import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type awards, disciplines, members, proposals } from '@/db/schema'

/** An award or a discipline that still stands, locked; its place is that of the member. */
export async function standingEntry(tx: Tx, table: typeof awards | typeof disciplines, id: number) {
  const [found] = await tx
    .select({
      id: table.id,
      path: members.orgPath,
      memberId: table.memberId,
      title: table.title,
      decidedOn: table.decidedOn,
      version: table.version,
    })
    .from(table)
    .innerJoin(members, eq(members.id, table.memberId))
    .where(and(eq(table.id, id), isNull(table.endsOn)))
    .for('no key update', { of: table })
  return found
}

/** What the cell resolved about a person, and whether a decision was recorded for it. */
export async function consideredBy(tx: Tx, proposalId: number) {
  const [found] = await tx
    .select({
      kind: proposals.kind,
      memberId: proposals.memberId,
      state: proposals.state,
      heldOn: proposals.heldOn,
      disciplineId: disciplines.id,
    })
    .from(proposals)
    .leftJoin(disciplines, eq(disciplines.proposalId, proposals.id))
    .where(eq(proposals.id, proposalId))
  return found && { ...found, isRecorded: found.disciplineId !== null }
}

/** A discipline that still stands, with its penalty. */
export async function standingDiscipline(tx: Tx, id: number) {
  const found = await standingEntry(tx, disciplines, id)
  if (!found) return undefined
  const [more] = await tx
    .select({ penalty: disciplines.penalty })
    .from(disciplines)
    .where(eq(disciplines.id, id))
  return more && { ...found, ...more }
}
