import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { batchItems, meetings, organisations, papers } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import { isCellIn } from '@/lib/calendar/due-days'
import type { Day } from '@/lib/core/dates'
import { currentPaper } from './missing'
import { type BatchKind, isOfLists } from './rules'

const above = alias(organisations, 'above')

type Batch = { id: number; kind: BatchKind; contents: readonly string[]; path: string; startsOn: Day }

/**
 * Of the cells of the month, as the board counts them: how many have a paper in the batch; where minutes are asked for,
 * who has not sent them, under the committee above.
 */
export async function cellsOf(viewer: Viewer, { id, kind, contents, path, startsOn }: Batch) {
  if (kind !== 'month' || isOfLists(contents)) return undefined
  const [cells, printed] = await Promise.all([
    db
      .select({
        id: organisations.id,
        name: organisations.shortName,
        above: above.shortName,
        filedOn: meetings.filedOn,
      })
      .from(organisations)
      .innerJoin(above, eq(above.id, organisations.parentId))
      .leftJoin(
        meetings,
        and(eq(meetings.orgId, organisations.id), eq(meetings.month, startsOn), eq(meetings.kind, 'regular')),
      )
      .where(
        and(
          scope(viewer, 'batches.create', { path: organisations.path }),
          within(organisations.path, path),
          isCellIn(startsOn),
        ),
      )
      .orderBy(asc(organisations.parentId), asc(organisations.id)),
    db
      .selectDistinct({ orgId: meetings.orgId })
      .from(batchItems)
      .innerJoin(meetings, eq(meetings.id, batchItems.meetingId))
      .innerJoin(papers, and(currentPaper, eq(papers.state, 'made')))
      .where(eq(batchItems.batchId, id)),
  ])
  if (cells.length < 2) return undefined
  const late = contents.includes('minutes') ? cells.filter(({ filedOn }) => filedOn === null) : []
  const has = new Set(printed.map(({ orgId }) => orgId))
  return {
    all: cells.length,
    withPapers: cells.filter((cell) => has.has(cell.id)).length,
    notSent: [...new Set(late.map((cell) => cell.above))].map((name) => ({
      above: name,
      cells: late.filter((cell) => cell.above === name).map((cell) => cell.name),
    })),
  }
}
