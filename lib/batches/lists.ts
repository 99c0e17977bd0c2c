import 'server-only'
import { and, asc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { batchItems, organisations, papers, scoreLists } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import { livesIn } from '@/lib/calendar/due-days'
import { addMonths, type Day } from '@/lib/core/dates'
import { currentPaper } from './missing'
import type { BatchKind } from './rules'

type Batch = { id: number; kind: BatchKind; contents: readonly string[]; path: string; startsOn: Day }

/** Where lists of a month are asked for: whose list is printed in the batch, and which committees have none in it. */
export async function listsOf(viewer: Viewer, { id, kind, contents, path, startsOn }: Batch) {
  if (kind !== 'month' || !contents.includes('scoreLists')) return undefined
  const committees = await db
    .select({ name: organisations.shortName, isIn: sql<boolean>`${isNotNull(papers.id)}` })
    .from(organisations)
    .leftJoin(scoreLists, and(eq(scoreLists.orgId, organisations.id), eq(scoreLists.month, startsOn)))
    .leftJoin(
      batchItems,
      and(
        eq(batchItems.batchId, id),
        eq(batchItems.form, 'scoreList'),
        eq(batchItems.subjectId, scoreLists.id),
      ),
    )
    .leftJoin(papers, and(currentPaper, eq(papers.state, 'made')))
    .where(
      and(
        scope(viewer, 'batches.create', { path: organisations.path }),
        within(organisations.path, path),
        eq(organisations.kind, 'grassroots'),
        livesIn(startsOn),
        or(isNull(organisations.foundedOn), lt(organisations.foundedOn, addMonths(startsOn, 1))),
      ),
    )
    .orderBy(asc(organisations.path))
  return {
    all: committees.length,
    notIssued: committees.filter(({ isIn }) => !isIn).map(({ name }) => name),
  }
}
