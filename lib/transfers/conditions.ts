import { and, gte, inArray, lt, not, or, type SQL, sql } from 'drizzle-orm'
import { transfers } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { inCell } from '@/lib/members/rules'

/** The giving and the receiving side read the same transfer. */
export const readable = (viewer: Viewer): SQL =>
  or(
    scope(viewer, 'transfers.read', { path: transfers.orgPath }),
    scope(viewer, 'transfers.read', { path: transfers.toPath }),
  ) ?? sql`false`

/** Between two cells, in neither: not received yet. */
export const underWay = inArray(transfers.state, ['begun', 'introduced', 'presented'])

/**
 * Từ trần, bị xóa tên … while under way: nobody leads it on, the side that still may closes it. Names written out: of one
 * table alone, the builder would leave them off.
 */
export const isGone = sql<boolean>`(${underWay} and transfers.newcomer is null and exists (select from members m
  where m.id = transfers.member_id and m.status not in ${inCell}))`

/** Sinh hoạt tạm thời that has not been ended, whatever became of the member meanwhile. */
export const staying = sql`(${transfers.state} = 'received' and ${transfers.kind} = 'temporary')`

export const running = or(underWay, staying)

/** Tiếp nhận trong năm, by a cell of the viewer's reach: who left for elsewhere is not among them. */
export const receivedIn = (viewer: Viewer, year: string): SQL =>
  and(
    scope(viewer, 'transfers.read', { path: transfers.toPath }),
    inArray(transfers.state, ['received', 'ended']),
    gte(transfers.receivedOn, `${year}-01-01`),
  ) ?? sql`false`

export const late = (today: Day) => and(running, lt(transfers.dueOn, today), not(isGone))
