import 'server-only'
import { and, asc, desc, eq, gt, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations, visitAssignments, visitors } from '@/db/schema'
import { can, scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { PAGE_SIZE, pageOf } from '@/lib/core/paging'
import type { VisitorKind } from '@/lib/visits/labels'
import { postsAbove } from '@/lib/visits/posts-above'

type Filter = { kind?: VisitorKind; after?: (string | number)[] }

/** Where he is sent on a day, in words. */
const areasOn = (today: Day) => sql<string>`coalesce((
  select string_agg(o.name, '; ' order by o.path) from visit_assignments a join organisations o on o.id = a.org_id
  where a.visitor_id = visitors.id and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})), '')`

/** Danh sách đồng chí dự sinh hoạt that committees at and below a place send. */
export async function listVisitors(
  viewer: Viewer,
  place: { path: string },
  filter: Filter,
  today: Day,
  size = PAGE_SIZE,
) {
  const [name, id] = filter.after ?? []
  const rows = await db
    .select({
      id: visitors.id,
      fullName: visitors.fullName,
      sortName: visitors.sortName,
      position: visitors.position,
      kind: visitors.kind,
      unit: visitors.unit,
      endsOn: visitors.endsOn,
      committee: organisations.committeeName,
      areas: areasOn(today),
    })
    .from(visitors)
    .innerJoin(organisations, eq(organisations.id, visitors.orgId))
    .where(
      and(
        within(visitors.orgPath, place.path),
        scope(viewer, 'visits.read', { path: visitors.orgPath }),
        filter.kind ? eq(visitors.kind, filter.kind) : undefined,
        typeof name === 'string' && typeof id === 'number'
          ? or(gt(visitors.sortName, name), and(eq(visitors.sortName, name), gt(visitors.id, id)))
          : undefined,
      ),
    )
    .orderBy(asc(visitors.sortName), asc(visitors.id))
    .limit(size + 1)
  return pageOf(rows, (row) => [row.sortName, row.id], size)
}
export type VisitorRow = Awaited<ReturnType<typeof listVisitors>>['rows'][number]

export async function getVisitor(viewer: Viewer, id: number) {
  const [found] = await db
    .select({
      id: visitors.id,
      orgId: visitors.orgId,
      path: visitors.orgPath,
      committee: organisations.committeeName,
      fullName: visitors.fullName,
      position: visitors.position,
      kind: visitors.kind,
      unit: visitors.unit,
      ownCellId: visitors.ownCellId,
      residenceCellId: visitors.residenceCellId,
      homesBefore: visitors.homesBefore,
      startsOn: visitors.startsOn,
      endsOn: visitors.endsOn,
      version: visitors.version,
    })
    .from(visitors)
    .innerJoin(organisations, eq(organisations.id, visitors.orgId))
    .where(and(eq(visitors.id, id), scope(viewer, 'visits.read', { path: visitors.orgPath })))
  return (
    found && {
      ...found,
      mayAssign: can(viewer, 'visits.assign', found),
      mayPlan: can(viewer, 'visits.plan', found),
    }
  )
}
export type Visitor = NonNullable<Awaited<ReturnType<typeof getVisitor>>>

/** Phân công of one person, newest first. */
export async function listAssignments(viewer: Viewer, visitorId: number) {
  return db
    .select({
      id: visitAssignments.id,
      orgId: visitAssignments.orgId,
      path: visitAssignments.orgPath,
      place: organisations.name,
      kind: organisations.kind,
      startsOn: visitAssignments.startsOn,
      endsOn: visitAssignments.endsOn,
      version: visitAssignments.version,
    })
    .from(visitAssignments)
    .innerJoin(organisations, eq(organisations.id, visitAssignments.orgId))
    .where(
      and(
        eq(visitAssignments.visitorId, visitorId),
        scope(viewer, 'visits.read', { path: visitAssignments.orgPath }),
      ),
    )
    .orderBy(desc(visitAssignments.startsOn), desc(visitAssignments.id))
    .limit(200)
}
export type Assignment = Awaited<ReturnType<typeof listAssignments>>[number]

/** Names and posts a cell may meet among its guests: sent by a committee above it, those assigned to it first; then whoever holds a post there. */
export async function listExpectedGuests(viewer: Viewer, cell: { path: string }, today: Day) {
  const isSentHere = sql`exists (select 1 from visit_assignments a where a.visitor_id = visitors.id
    and starts_with(${cell.path}, a.org_path) and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today}))`
  const sent = await db
    .select({ id: visitors.id, name: visitors.fullName, position: visitors.position, unit: visitors.unit })
    .from(visitors)
    .where(
      and(
        scope(viewer, 'visits.names', { path: visitors.orgPath }),
        sql`starts_with(${cell.path}, ${visitors.orgPath})`,
        lte(visitors.startsOn, today),
        or(isNull(visitors.endsOn), gte(visitors.endsOn, today)),
        or(eq(visitors.kind, 'leader'), isSentHere),
      ),
    )
    .orderBy(sql`case when ${isSentHere} then 0 else 1 end`, asc(visitors.sortName))
    .limit(30)
  const others = await postsAbove(db, viewer, cell, today)
  return [...sent, ...others.filter(({ name }) => !sent.some((each) => each.name === name))]
}
