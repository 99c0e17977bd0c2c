import 'server-only'
import { and, desc, eq, inArray, isNull, notLike } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { awards, disciplines, members, proposals } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'

const place = { path: members.orgPath, ownerId: members.id }

const entryOf = (table: typeof awards | typeof disciplines) => ({
  id: table.id,
  title: table.title,
  decidedOn: table.decidedOn,
  decisionNumber: table.decisionNumber,
  level: table.level,
  issuer: table.issuer,
  endsOn: table.endsOn,
  endNote: table.endNote,
})

/** Khen thưởng of one member, the newest first. */
export async function listAwards(viewer: Viewer, memberId: number) {
  return byKey
    .select(entryOf(awards))
    .from(awards)
    .innerJoin(members, eq(members.id, awards.memberId))
    .where(and(eq(awards.memberId, memberId), scope(viewer, 'members.read', place)))
    .orderBy(desc(awards.decidedOn), desc(awards.id))
}
export type AwardRow = Awaited<ReturnType<typeof listAwards>>[number]

/** Kỷ luật of one member, for those who may know of it. */
export async function listDisciplines(viewer: Viewer, memberId: number) {
  return byKey
    .select({ ...entryOf(disciplines), penalty: disciplines.penalty, proposalId: disciplines.proposalId })
    .from(disciplines)
    .innerJoin(members, eq(members.id, disciplines.memberId))
    .where(and(eq(disciplines.memberId, memberId), scope(viewer, 'disciplines.read', place)))
    .orderBy(desc(disciplines.decidedOn), desc(disciplines.id))
}
export type DisciplineRow = Awaited<ReturnType<typeof listDisciplines>>[number]

/** Those still in force of several members, as far as the viewer may know of them. */
export async function listInForce(viewer: Viewer, memberIds: readonly number[]) {
  if (memberIds.length === 0) return []
  return db
    .select({
      memberId: disciplines.memberId,
      penalty: disciplines.penalty,
      decidedOn: disciplines.decidedOn,
    })
    .from(disciplines)
    .innerJoin(members, eq(members.id, disciplines.memberId))
    .where(
      and(
        inArray(disciplines.memberId, [...memberIds]),
        isNull(disciplines.endsOn),
        scope(viewer, 'disciplines.read', place),
      ),
    )
}

/** What the cell resolved about a discipline and nobody recorded as a decision yet. */
export async function listUnrecordedDisciplines(viewer: Viewer, memberId: number) {
  return byKey
    .select({
      id: proposals.id,
      motion: proposals.motion,
      heldOn: proposals.heldOn,
      decidedOn: proposals.decidedOn,
      decisionNumber: proposals.decisionNumber,
    })
    .from(proposals)
    .innerJoin(members, eq(members.id, proposals.memberId))
    .leftJoin(disciplines, eq(disciplines.proposalId, proposals.id))
    .where(
      and(
        eq(proposals.memberId, memberId),
        eq(proposals.kind, 'discipline'),
        inArray(proposals.state, ['ownDecision', 'approved']),
        notLike(proposals.motion, '%không kỷ luật'),
        isNull(disciplines.id),
        scope(viewer, 'disciplines.record', place),
      ),
    )
    .orderBy(desc(proposals.heldOn), desc(proposals.id))
}
