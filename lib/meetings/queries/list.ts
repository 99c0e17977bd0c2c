import 'server-only'
import { and, asc, count, desc, eq, gt, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, minutes, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { monthsDown } from '@/lib/core/dates'
import { dayAndId, PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { contains } from '@/lib/core/search'
import type { MeetingFilter } from '@/lib/meetings/input'

const held = (viewer: Viewer, filter: MeetingFilter): SQL | undefined =>
  and(
    scope(viewer, 'meetings.read', { path: meetings.orgPath }),
    filter.desk ? scope(viewer, 'minutes.receive', { path: meetings.orgPath }) : undefined,
    filter.month ? eq(meetings.month, `${filter.month}-01`) : undefined,
    filter.kind ? eq(meetings.kind, filter.kind) : undefined,
    filter.state === 'none' ? isNull(minutes.id) : undefined,
    filter.state && filter.state !== 'none' ? eq(minutes.status, filter.state) : undefined,
    contains(organisations.nameSearch, filter.q),
  )

/** Kỳ sinh hoạt and where its minutes stand: the newest month first, then by cell. */
export async function listMeetings(viewer: Viewer, filter: MeetingFilter, size = PAGE_SIZE) {
  const last = dayAndId(filter.after)
  const rows = await db
    .select({
      id: meetings.id,
      month: meetings.month,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      state: meetings.state,
      cell: organisations.name,
      dueOn: meetings.dueOn,
      plannedOn: meetings.plannedOn,
      heldOn: meetings.heldOn,
      filedOn: meetings.filedOn,
      status: minutes.status,
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        held(viewer, filter),
        last
          ? or(lt(meetings.month, last.day), and(eq(meetings.month, last.day), gt(meetings.id, last.id)))
          : undefined,
      ),
    )
    .orderBy(desc(meetings.month), asc(meetings.id))
    .limit(size + 1)
  return pageOf(rows, (row) => [row.month, row.id], size)
}
export type MeetingRow = Awaited<ReturnType<typeof listMeetings>>['rows'][number]

export async function countMeetings(viewer: Viewer, filter: MeetingFilter) {
  const counted = db.select({ count: count() }).from(meetings).$dynamic()
  if (filter.q) counted.innerJoin(organisations, eq(organisations.id, meetings.orgId))
  if (filter.state) counted.leftJoin(minutes, eq(minutes.meetingId, meetings.id))
  const [row] = await counted.where(held(viewer, filter))
  return row?.count ?? 0
}

const MOST_MONTHS = 36

/** The months the viewer's meetings reach over, newest first, for the filter: the ends are looked up, not every row. */
export async function listMonths(viewer: Viewer) {
  const [row] = await db
    .select({
      first: sql<string | null>`min(${meetings.month})`,
      last: sql<string | null>`max(${meetings.month})`,
    })
    .from(meetings)
    .where(scope(viewer, 'meetings.read', { path: meetings.orgPath }))
  return row?.first && row.last ? monthsDown(row.last, row.first).slice(0, MOST_MONTHS) : []
}
