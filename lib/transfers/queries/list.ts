import 'server-only'
import { and, asc, desc, eq, not, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { organisations, transfers } from '@/db/schema'
import { pathsFor, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { dayAndId, PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { contains } from '@/lib/core/search'
import { late, readable, receivedIn, running } from '@/lib/transfers/conditions'
import type { TransferFilter } from '@/lib/transfers/input'
import { termsFor } from '@/lib/transfers/terms'

const turn = alias(organisations, 'turn')
const target = alias(organisations, 'target')

const inState = (viewer: Viewer, { state }: TransferFilter, today: Day): SQL | undefined => {
  if (state === 'received') return receivedIn(viewer, today.slice(0, 4))
  if (state === 'late') return late(today)
  if (state === 'done') return running && not(running)
  return state === 'all' ? undefined : running
}

const matching = (viewer: Viewer, filter: TransferFilter, today: Day) =>
  and(
    readable(viewer),
    inState(viewer, filter, today),
    filter.kind ? eq(transfers.kind, filter.kind) : undefined,
    contains(sql`vn_plain(${transfers.fullName})`, filter.q),
  )

/** What is due first stands first; of what is over, the newest. */
export async function listTransfers(viewer: Viewer, filter: TransferFilter, today: Day, size = PAGE_SIZE) {
  const isOver = filter.state !== undefined && filter.state !== 'late'
  const key = isOver
    ? sql<string>`${transfers.begunOn}`
    : sql<string>`coalesce(${transfers.dueOn}, '9999-12-31'::date)`
  const last = dayAndId(filter.after)
  const rows = await db
    .select({
      id: transfers.id,
      fullName: transfers.fullName,
      kind: transfers.kind,
      direction: transfers.direction,
      state: transfers.state,
      dueOn: transfers.dueOn,
      place: transfers.place,
      from: organisations.shortName,
      to: target.shortName,
      turn: sql<
        string | null
      >`case when ${turn.kind} = 'cell' then ${turn.shortName} else ${turn.committeeName} end`,
      key: key.as('key'),
    })
    .from(transfers)
    .innerJoin(organisations, eq(organisations.id, transfers.orgId))
    .leftJoin(target, eq(target.id, transfers.toOrgId))
    .leftJoin(turn, eq(turn.id, transfers.atOrgId))
    .where(
      and(
        matching(viewer, filter, today),
        last &&
          sql`(${key}, ${transfers.id}) ${isOver ? sql`<` : sql`>`} (${last.day}::date, ${last.id}::int)`,
      ),
    )
    .orderBy(...(isOver ? [desc(key), desc(transfers.id)] : [asc(key), asc(transfers.id)]))
    .limit(size + 1)
  return pageOf(rows, (row) => [row.key, row.id], size)
}
export type TransferRow = Awaited<ReturnType<typeof listTransfers>>['rows'][number]

/** Đang làm, quá hạn, tiếp nhận trong năm; each leads to its list. */
export async function countTransfers(viewer: Viewer, today: Day) {
  const [row] = await db
    .select({
      running: sql<number>`count(*) filter (where ${running})::int`,
      late: sql<number>`count(*) filter (where ${late(today)})::int`,
      received: sql<number>`count(*) filter (where ${receivedIn(viewer, today.slice(0, 4))})::int`,
    })
    .from(transfers)
    .where(readable(viewer))
  return row ?? { running: 0, late: 0, received: 0 }
}

/** The terms of the day where the viewer stands, and whose rule they are. */
export async function getTerms(viewer: Viewer, today: Day) {
  return termsFor(today, pathsFor(viewer, 'transfers.read')[0] ?? '/')
}
export type Terms = Awaited<ReturnType<typeof getTerms>>
