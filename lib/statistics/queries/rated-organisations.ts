import 'server-only'
import { and, eq, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { collectiveRatings, collectiveRounds, organisations } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import { levelCounts } from '@/lib/collectives/level-counts'
import { inCut, type Tagged } from '@/lib/organisations/cut'

const superior = alias(organisations, 'superior')

/** As the columns of Biểu 5 divide them; a cell by the superior of today (isBaseCell of the organisations). */
const kind = sql<'committee' | 'base' | 'cell'>`case
  when ${organisations.kind} <> 'cell' then 'committee'
  when ${superior.kind} = 'top' and ${organisations.cellType} is distinct from 'village' then 'base' else 'cell' end`

/** Party organisations in the rounds of a year, by kind: listed, not to be rated, at each level decided. */
export async function countRatedOrganisations(
  viewer: Viewer,
  place: { path: string },
  year: number,
  { tag }: Tagged,
) {
  return db
    .select({
      kind: kind.as('kind_of'),
      listed: sql<number>`count(*)::int`,
      outside: sql<number>`count(*) filter (where ${collectiveRatings.notRatedReason} <> '')::int`,
      ...levelCounts,
    })
    .from(collectiveRatings)
    .innerJoin(collectiveRounds, eq(collectiveRounds.id, collectiveRatings.roundId))
    .innerJoin(organisations, eq(organisations.id, collectiveRatings.orgId))
    .leftJoin(superior, eq(superior.id, organisations.parentId))
    .where(
      and(
        scope(viewer, 'collectives.read', { path: collectiveRatings.orgPath }),
        within(collectiveRatings.orgPath, place.path),
        eq(collectiveRounds.year, year),
        ne(collectiveRounds.state, 'ended'),
        inCut(collectiveRatings.orgId, { tag }),
      ),
    )
    .groupBy(sql`kind_of`)
}
export type RatedOrganisations = Awaited<ReturnType<typeof countRatedOrganisations>>[number]
