import 'server-only'
import { and, asc, count, eq, notInArray, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { candidates, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { CandidateFilter } from '@/lib/candidates/input'
import { paperEnding } from '@/lib/candidates/labels'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { contains } from '@/lib/core/search'
import { businessDay } from '@/lib/core/settings'
import { inCut } from '@/lib/organisations/cut'
import { findRuleSet } from '@/lib/rulesets/load'

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
      path: candidates.orgPath,
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
  const page = pageOf(rows, (row) => [row.rank, row.sortName, row.id], size)
  return { ...page, rows: await withPapers(page.rows) }
}
type Placed = Parameters<typeof paperEnding>[0] & { path: string }

/** Until when the papers count that the next vote asks for, by the rules of today; each place is asked once. */
async function withPapers<Row extends Placed>(rows: Row[]) {
  const today = await businessDay()
  const places = [...new Set(rows.map(({ path }) => path))]
  const rulesAt = new Map(
    await Promise.all(
      places.map(async (path) => [path, await findRuleSet(db, 'admission', today, path)] as const),
    ),
  )
  return rows.map((row) => ({ ...row, paper: paperEnding(row, rulesAt.get(row.path)) }))
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
