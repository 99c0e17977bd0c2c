import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { members, memberships, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'

/** Quá trình sinh hoạt: every cell the member stood in, whoever may read the member now. */
export async function listMemberships(viewer: Viewer, memberId: number) {
  return byKey
    .select({
      id: memberships.id,
      orgId: memberships.orgId,
      cell: organisations.name,
      standing: memberships.standing,
      status: memberships.status,
      reason: memberships.reason,
      startsOn: memberships.startsOn,
      endsOn: memberships.endsOn,
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .innerJoin(organisations, eq(organisations.id, memberships.orgId))
    .where(
      and(
        eq(memberships.memberId, memberId),
        scope(viewer, 'members.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
    .orderBy(desc(memberships.startsOn), desc(memberships.id))
}
export type MembershipRow = Awaited<ReturnType<typeof listMemberships>>[number]
