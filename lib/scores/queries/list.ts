import 'server-only'
import { and, asc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { type Db, db, type Tx } from '@/db/client'
import { meetings, minutes, organisations } from '@/db/schema'
import { pathsFor, scope, type Viewer, within } from '@/lib/auth/policy'
import { addMonths, type Day } from '@/lib/core/dates'
import { contains } from '@/lib/core/search'
import type { Score } from '@/lib/meetings/rules/score'
import { isCommittee } from '@/lib/organisations/below'
import type { Review } from '@/lib/scores/rules'

/** Committees whose cells the viewer may list; the one asked for, else the highest. */
export async function listScorePlaces(viewer: Viewer) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      shortName: organisations.shortName,
      path: organisations.path,
    })
    .from(organisations)
    .where(
      and(
        scope(viewer, 'scores.list', { path: organisations.path }),
        or(isCommittee, inArray(organisations.path, pathsFor(viewer, 'scores.list'))),
        isNull(organisations.endedOn),
      ),
    )
    .orderBy(sql`length(${organisations.path})`, asc(organisations.name))
    .limit(200)
}
export type ScorePlace = Awaited<ReturnType<typeof listScorePlaces>>[number]

const isSent = sql`${minutes.status} in ('sent', 'received', 'returned')`
type Own = Pick<Score, 'total' | 'max' | 'band' | 'isMetOnly' | 'criteria'>
type Newest = Review & { decidedOn: Day; decidedFor: string }

/** One row for each cell of the place: its regular meeting of the month, its own score and the newest review. */
export async function listScores(
  viewer: Viewer,
  place: Pick<ScorePlace, 'path'>,
  month: Day,
  q: string,
  from: Db | Tx = db,
) {
  return from
    .select({
      id: organisations.id,
      cell: organisations.name,
      path: organisations.path,
      meetingId: meetings.id,
      members: sql<number>`coalesce((${minutes.outcome}->'counts'->'members'->>'all')::int,
        (select count(*) from members where members.org_id = ${organisations.id} and members.status = 'active'))::int`,
      state: meetings.state,
      heldOn: meetings.heldOn,
      day: sql<Day | null>`coalesce(${meetings.heldOn}, ${meetings.plannedOn}, ${meetings.dueOn})::text`,
      status: minutes.status,
      documentsPostedOn: meetings.documentsPostedOn,
      minutesPostedOn: meetings.minutesPostedOn,
      basis: sql<string | null>`case when ${isSent} then ${minutes.outcome}->'basis'->'score'->>'source' end`,
      own: sql<Own | null>`case when ${isSent} then ${minutes.outcome}->'score' end`,
      review: sql<Newest | null>`(
        select json_build_object('items', r.items, 'total', r.total, 'band', r.band, 'reason', r.reason,
          'decidedOn', r.decided_on, 'decidedFor', r.decided_for)
        from score_reviews r where r.meeting_id = ${meetings.id} order by r.id desc limit 1)`,
    })
    .from(organisations)
    .leftJoin(
      meetings,
      and(eq(meetings.orgId, organisations.id), eq(meetings.month, month), eq(meetings.kind, 'regular')),
    )
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        eq(organisations.kind, 'cell'),
        within(organisations.path, place.path),
        scope(viewer, 'scores.list', { path: organisations.path }),
        or(isNull(organisations.endedOn), gte(organisations.endedOn, month)),
        or(isNull(organisations.foundedOn), lt(organisations.foundedOn, addMonths(month, 1))),
        contains(organisations.nameSearch, q),
      ),
    )
    .orderBy(asc(organisations.parentId), asc(organisations.id))
    .limit(1_000)
}
export type ScoreRow = Awaited<ReturnType<typeof listScores>>[number]
