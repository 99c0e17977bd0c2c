import 'server-only'
import { and, asc, count, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { departures, members, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { dayAndId, PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { isCurrent } from '@/lib/members/conditions'
import type { DepartureFilter } from '@/lib/transfers/input'

/** What runs for the member now; null: nobody has begun. */
const state = sql<'begun' | 'introduced' | 'presented' | null>`(select t.state from transfers t
  where t.member_id = ${members.id} and t.kind = 'official' and t.state in ('begun', 'introduced', 'presented'))`

/** Of whoever has left the register nothing is to be transferred any more. */
const isOpen = and(isNull(departures.closedOn), isCurrent)

/** Nghỉ hưu, thôi việc mà chưa chuyển (Tứ Kỳ 2022): whose days run out first stands first. */
export async function listDepartures(viewer: Viewer, { after }: DepartureFilter, size = PAGE_SIZE) {
  const last = dayAndId(after)
  const rows = await db
    .select({
      id: departures.id,
      memberId: members.id,
      fullName: members.fullName,
      kind: departures.kind,
      leftOn: departures.leftOn,
      dueOn: departures.dueOn,
      cell: organisations.shortName,
      state,
    })
    .from(departures)
    .innerJoin(members, eq(members.id, departures.memberId))
    .innerJoin(organisations, eq(organisations.id, departures.orgId))
    .where(
      and(
        scope(viewer, 'transfers.read', { path: departures.orgPath }),
        isOpen,
        last
          ? or(
              gt(departures.dueOn, last.day),
              and(eq(departures.dueOn, last.day), gt(departures.id, last.id)),
            )
          : undefined,
      ),
    )
    .orderBy(asc(departures.dueOn), asc(departures.id))
    .limit(size + 1)
  return pageOf(rows, (row) => [row.dueOn, row.id], size)
}
export type DepartureRow = Awaited<ReturnType<typeof listDepartures>>['rows'][number]

export async function countDepartures(viewer: Viewer) {
  const [row] = await db
    .select({ open: count() })
    .from(departures)
    .innerJoin(members, eq(members.id, departures.memberId))
    .where(and(scope(viewer, 'transfers.read', { path: departures.orgPath }), isOpen))
  return row?.open ?? 0
}
