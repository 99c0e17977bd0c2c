import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts, handoverMembers, handovers, organisations } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'

const inReach = (viewer: Viewer) => scope(viewer, 'handovers.read', { path: handovers.orgPath })

/** Biên bản bàn giao of one change: each receiving cell within reach, its list, who confirmed. */
export async function listHandovers(viewer: Viewer, eventId: number) {
  const rows = await db
    .select({
      id: handovers.id,
      orgId: handovers.orgId,
      path: handovers.orgPath,
      receiving: organisations.name,
      dueOn: handovers.dueOn,
      confirmedOn: handovers.confirmedOn,
      confirmedBy: accounts.fullName,
      insteadOf: handovers.insteadOf,
      remark: handovers.remark,
      version: handovers.version,
    })
    .from(handovers)
    .innerJoin(organisations, eq(organisations.id, handovers.orgId))
    .leftJoin(accounts, eq(accounts.id, handovers.confirmedBy))
    .where(and(eq(handovers.eventId, eventId), inReach(viewer)))
    .orderBy(asc(organisations.name), asc(handovers.id))
  const people = await db
    .select({
      id: handoverMembers.id,
      handoverId: handoverMembers.handoverId,
      memberId: handoverMembers.memberId,
      fullName: handoverMembers.fullName,
      standing: handoverMembers.standing,
      position: handoverMembers.position,
    })
    .from(handoverMembers)
    .where(
      and(
        inArray(handoverMembers.handoverId, [0, ...rows.map(({ id }) => id)]),
        scope(viewer, 'handovers.read', { path: handoverMembers.orgPath }),
      ),
    )
    .orderBy(asc(handoverMembers.sortName), asc(handoverMembers.id))
  return rows.map((row) => ({
    ...row,
    people: people.filter(({ handoverId }) => handoverId === row.id),
    /** Whose pages open to the viewer. */
    mayOpen: can(viewer, 'members.read', row),
    mayConfirm: row.confirmedOn === null && can(viewer, 'handovers.confirm', row),
  }))
}
export type HandoverRow = Awaited<ReturnType<typeof listHandovers>>[number]
