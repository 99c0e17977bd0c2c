import 'server-only'
import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { collectiveRatings, collectiveRounds, organisations } from '@/db/schema'
import { can, canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import type { Duty } from '@/lib/home/rules'
import { deciderOf } from '@/lib/ratings/decider'

/** Tự xếp loại of one's own organisation; a round of one's own committee, for who only decides once it is counted. */
export async function collectiveDuties(viewer: Viewer): Promise<Duty[]> {
  const permissions = ['collectives.propose', 'collectives.tally', 'collectives.decide'] as const
  if (!permissions.some((permission) => canSomewhere(viewer, permission))) return []
  const isCounted = isNotNull(collectiveRounds.returned)
  const rows = await db
    .select({
      id: collectiveRounds.id,
      path: collectiveRounds.orgPath,
      year: collectiveRounds.year,
      returned: collectiveRounds.returned,
      kind: organisations.kind,
      committeeName: organisations.committeeName,
      ownId: collectiveRatings.id,
      ownName: collectiveRatings.name,
    })
    .from(collectiveRounds)
    .innerJoin(organisations, eq(organisations.id, collectiveRounds.orgId))
    .leftJoin(
      collectiveRatings,
      and(
        eq(collectiveRatings.roundId, collectiveRounds.id),
        isNull(collectiveRatings.selfLevel),
        eq(collectiveRatings.notRatedReason, ''),
        scope(viewer, 'collectives.propose', { path: collectiveRatings.orgPath }),
      ),
    )
    .where(
      and(
        eq(collectiveRounds.state, 'open'),
        or(
          isNotNull(collectiveRatings.id),
          scope(viewer, 'collectives.tally', { path: collectiveRounds.orgPath }),
          and(isCounted, scope(viewer, 'collectives.decide', { path: collectiveRounds.orgPath })),
        ),
      ),
    )
    .orderBy(asc(collectiveRounds.id), asc(collectiveRatings.id))
    .limit(10)
  const duties = rows.flatMap(({ id, path, year, returned, ownId, ownName, ...decider }): Duty[] => [
    ...(ownId === null
      ? []
      : [
          {
            id: `collective-${ownId}`,
            title: `Ghi mức tự xếp loại năm ${year}: ${ownName}`,
            href: `/collectives/own/${ownId}`,
            note: 'Trước hội nghị của cấp quyết định',
          },
        ]),
    ...(can(viewer, 'collectives.tally', { path }) ||
    (returned !== null && can(viewer, 'collectives.decide', { path }))
      ? [
          {
            id: `collective-round-${id}`,
            title: `Xếp loại tổ chức đảng năm ${year}: ${deciderOf(decider)}`,
            href: `/collectives/${id}`,
            note: 'Xong trước 31/12',
          },
        ]
      : []),
  ])
  // A round comes once for each of one's own organisations in it.
  return [...new Map(duties.map((duty) => [duty.id, duty])).values()]
}
