import 'server-only'
import { and, asc, count, eq, notInArray, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { candidates, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { CandidateFilter } from '@/lib/candidates/input'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { contains } from '@/lib/core/search'
import { inCut } from '@/lib/organisations/cut'

const readable = (viewer: Viewer) => scope(viewer, 'candidates.read', { path: candidates.orgPath })
const underWay = notInArray(candidates.stage, ['admitted', 'stopped'])

const atStage = ({ stage }: CandidateFilter): SQL | undefined => {
  if (stage === 'all') return undefined
  return stage ? eq(candidates.stage, stage) : underWay
}
const within = ({ q, org, source }: CandidateFilter) =>
  and(
    contains(candidates.nameSearch, q),
    org === undefined ? undefined : inCut(candidates.orgId, { org }),
    source ? eq(candidates.source, source) : undefined,
  )

/** Who is farthest on the way stands first. */
export async function listCandidates(viewer: Viewer, filter: CandidateFilter, size = PAGE_SIZE) {
  const [stage, name, id] = filter.after ?? []
  const rank = sql<number>`array_position(enum_range(null::candidate_stage), ${candidates.stage})`
  const rows = await db
    .select({
      id: candidates.id,
      fullName: candidates.fullName,
      sortName: candidates.sortName,
      bornOn: candidates.bornOn,
      source: candidates.source,
      stage: candidates.stage,
      certifiedOn: candidates.certifiedOn,
      dossierOn: candidates.dossierOn,
      cell: organisations.shortName,
      rank,
    })
    .from(candidates)
    .innerJoin(organisations, eq(organisations.id, candidates.orgId))
    .where(
      and(
        readable(viewer),
        atStage(filter),
        within(filter),
        typeof stage === 'number' && typeof name === 'string' && typeof id === 'number'
          ? sql`(-${rank}, ${candidates.sortName}, ${candidates.id}) > (${-stage}::int, ${name}::text, ${id}::int)`
          : undefined,
      ),
    )
    .orderBy(sql`-${rank}`, asc(candidates.sortName), asc(candidates.id))
    .limit(size + 1)
  return pageOf(rows, (row) => [row.rank, row.sortName, row.id], size)
}
export type CandidateRow = Awaited<ReturnType<typeof listCandidates>>['rows'][number]

/** How many stand where, of those the other filters leave. */
export async function countStages(viewer: Viewer, filter: CandidateFilter) {
  const rows = await db
    .select({ stage: candidates.stage, n: count() })
    .from(candidates)
    .where(and(readable(viewer), within(filter)))
    .groupBy(candidates.stage)
  return new Map(rows.map(({ stage, n }) => [stage, n]))
}
