import 'server-only'
import { and, asc, desc, eq, gte, inArray, lt, lte, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import {
  accounts,
  meetings,
  minutes,
  organisations,
  tasks,
  visitMatches,
  visitors,
  visitPromises,
  visits,
} from '@/db/schema'
import { can, scope, type Viewer, within } from '@/lib/auth/policy'
import { dayAndId, PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { mayReadMinutes } from '@/lib/meetings/may-read'

/** What the minutes note of the guest's own words; only of minutes the viewer may read. */
const remark = (viewer: Viewer) => sql<string>`case when ${mayReadMinutes(viewer)} then coalesce((
  select string_agg(r->>'text', E'\n') from jsonb_array_elements(${minutes.content}->'guestRemarks') r
  where r->>'name' = ${visits.fullName}), '') else '' end`

const columns = (viewer: Viewer) => ({
  id: visits.id,
  orgId: visits.orgId,
  path: visits.orgPath,
  fullName: visits.fullName,
  position: visits.position,
  heldOn: visits.heldOn,
  cell: organisations.name,
  meetingId: visits.meetingId,
  isReadable: sql<boolean>`coalesce(${mayReadMinutes(viewer)}, false)`,
  isSent: sql<boolean>`${minutes.status} in ('sent', 'received', 'returned')`,
  remark: remark(viewer),
})

export async function getVisit(viewer: Viewer, id: number) {
  const [found] = await db
    .select(columns(viewer))
    .from(visits)
    .innerJoin(organisations, eq(organisations.id, visits.orgId))
    .innerJoin(minutes, eq(minutes.meetingId, visits.meetingId))
    .innerJoin(meetings, eq(meetings.id, visits.meetingId))
    .where(and(eq(visits.id, id), scope(viewer, 'visits.read', { path: visits.orgPath })))
  return (
    found && {
      ...found,
      mayMatch: can(viewer, 'visits.match', found),
      mayFollow: can(viewer, 'visits.follow', found) && found.isSent,
    }
  )
}

/** Who decided what about a guest, newest first. */
export async function listMatches(viewer: Viewer, visitId: number) {
  return db
    .select({
      id: visitMatches.id,
      visitorId: visitMatches.visitorId,
      visitor: visitors.fullName,
      decidedBy: accounts.fullName,
      insteadOf: visitMatches.insteadOf,
      decidedOn: visitMatches.decidedOn,
    })
    .from(visitMatches)
    .innerJoin(accounts, eq(accounts.id, visitMatches.decidedBy))
    .leftJoin(visitors, eq(visitors.id, visitMatches.visitorId))
    .where(
      and(eq(visitMatches.visitId, visitId), scope(viewer, 'visits.read', { path: visitMatches.orgPath })),
    )
    .orderBy(desc(visitMatches.id))
    .limit(20)
}

/** Lời hứa of visits with the state of their tasks. */
export async function listPromises(viewer: Viewer, visitIds: number[]) {
  if (visitIds.length === 0) return []
  return db
    .select({
      id: visitPromises.id,
      visitId: visitPromises.visitId,
      title: tasks.title,
      dueOn: tasks.dueOn,
      state: tasks.state,
      result: tasks.result,
    })
    .from(visitPromises)
    .innerJoin(tasks, eq(tasks.id, visitPromises.taskId))
    .where(
      and(
        inArray(visitPromises.visitId, visitIds),
        scope(viewer, 'visits.read', { path: visitPromises.orgPath }),
      ),
    )
    .orderBy(asc(visitPromises.id))
}
export type Promised = Awaited<ReturnType<typeof listPromises>>[number]

/** Ý kiến khi dự: visits whose minutes note what the guest said, or which left a promise, or only these; newest first. */
export async function listRemarks(
  viewer: Viewer,
  place: { path: string },
  { year, isPromised, after }: { year: number; isPromised: boolean; after?: (string | number)[] },
  size = PAGE_SIZE,
) {
  const last = dayAndId(after)
  const rows = await db
    .select(columns(viewer))
    .from(visits)
    .innerJoin(organisations, eq(organisations.id, visits.orgId))
    .innerJoin(minutes, eq(minutes.meetingId, visits.meetingId))
    .innerJoin(meetings, eq(meetings.id, visits.meetingId))
    .where(
      and(
        within(visits.orgPath, place.path),
        scope(viewer, 'visits.read', { path: visits.orgPath }),
        gte(visits.heldOn, `${year}-01-01`),
        lte(visits.heldOn, `${year}-12-31`),
        or(
          isPromised ? sql`false` : sql`${remark(viewer)} <> ''`,
          sql`exists (select 1 from ${visitPromises} where ${visitPromises.visitId} = ${visits.id})`,
        ),
        last && or(lt(visits.heldOn, last.day), and(eq(visits.heldOn, last.day), lt(visits.id, last.id))),
      ),
    )
    .orderBy(desc(visits.heldOn), desc(visits.id))
    .limit(size + 1)
  return pageOf(rows, (row) => [row.heldOn, row.id], size)
}
