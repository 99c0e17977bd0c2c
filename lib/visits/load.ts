import 'server-only'
import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { minutes, organisations, visitAssignments, visitors, visits } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import { NotFound } from '@/lib/core/errors'
import { isCommittee } from '@/lib/organisations/below'

/** A committee that may send people: no cell, no agency. */
export async function findCommittee(tx: Tx, orgId: number) {
  const [found] = await tx
    .select({ id: organisations.id, path: organisations.path })
    .from(organisations)
    .where(and(eq(organisations.id, orgId), isCommittee, isNull(organisations.endedOn)))
  return found
}

export async function lockVisitor(tx: Tx, visitorId: number) {
  const [found] = await tx
    .select({
      id: visitors.id,
      orgId: visitors.orgId,
      path: visitors.orgPath,
      fullName: visitors.fullName,
      ownCellId: visitors.ownCellId,
      residenceCellId: visitors.residenceCellId,
      homesBefore: visitors.homesBefore,
      startsOn: visitors.startsOn,
      endsOn: visitors.endsOn,
      version: visitors.version,
    })
    .from(visitors)
    .where(eq(visitors.id, visitorId))
    .for('no key update')
  return found
}

/** One assignment; its place is the committee that sent, who alone ends it. */
export async function lockAssignment(tx: Tx, assignmentId: number) {
  const [found] = await tx
    .select({
      id: visitAssignments.id,
      path: visitors.orgPath,
      visitorId: visitors.id,
      startsOn: visitAssignments.startsOn,
      endsOn: visitAssignments.endsOn,
      version: visitAssignments.version,
    })
    .from(visitAssignments)
    .innerJoin(visitors, eq(visitors.id, visitAssignments.visitorId))
    .where(eq(visitAssignments.id, assignmentId))
    .for('no key update', { of: visitAssignments })
  return found
}

/** A visit, locked, with whether its minutes have gone up: then nobody reopens them any more without withdrawing. */
export async function lockVisit(tx: Tx, visitId: number) {
  const [found] = await tx
    .select({
      id: visits.id,
      orgId: visits.orgId,
      path: visits.orgPath,
      meetingId: visits.meetingId,
      fullName: visits.fullName,
      heldOn: visits.heldOn,
      isSent: sql<boolean>`${minutes.status} in ('sent', 'received', 'returned')`,
    })
    .from(visits)
    .innerJoin(minutes, eq(minutes.meetingId, visits.meetingId))
    .where(eq(visits.id, visitId))
    .for('share', { of: minutes })
  return found
}

/** Places below a committee: whoever names another is told that nothing was found. */
export async function assertBelow(tx: Tx, path: string, ids: (number | undefined)[], kinds: Kind[]) {
  const given = [...new Set(ids.flatMap((id) => (id === undefined ? [] : [id])))]
  if (given.length === 0) return
  const [found] = await tx
    .select({ many: count() })
    .from(organisations)
    .where(
      and(
        inArray(organisations.id, given),
        inArray(organisations.kind, kinds),
        within(organisations.path, path),
      ),
    )
  if (found?.many !== given.length) throw new NotFound()
}
type Kind = (typeof organisations.$inferSelect)['kind']

export async function assignmentsAt(tx: Tx, visitorId: number, orgId: number) {
  return tx
    .select({ startsOn: visitAssignments.startsOn, endsOn: visitAssignments.endsOn })
    .from(visitAssignments)
    .where(and(eq(visitAssignments.visitorId, visitorId), eq(visitAssignments.orgId, orgId)))
}
