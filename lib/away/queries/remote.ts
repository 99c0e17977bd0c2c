import 'server-only'
import { and, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { attendances, meetings, members, minutes } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { mayReadMinutes } from '@/lib/meetings/may-read'

const place = { path: members.orgPath, ownerId: members.id }

const { outcome, content } = minutes
const given = (part: string) => sql`(coalesce(jsonb_typeof(${outcome}->${part}), 'null') <> 'null')`
const votesIn = (part: string) => sql`(SELECT count(*) FROM jsonb_array_elements(
  coalesce(${outcome}->${part}, '[]')) each WHERE jsonb_typeof(each) <> 'null')`
const subjectsWhere = (form: SQL) => sql<number>`(SELECT count(*)::int
  FROM jsonb_array_elements(coalesce(${content}->'subjects', '[]')) WITH ORDINALITY subject(its, at)
  WHERE coalesce(jsonb_array_length(${outcome}->'subjects'), 0) >= at
    AND its->>'memberId' IS DISTINCT FROM ${members.id}::text AND ${form})`

/** Dự từ xa: meetings of completed minutes that the viewer may read, the newest first, and which votes counted him. */
export async function listRemote(viewer: Viewer, memberId: number) {
  return byKey
    .select({
      id: meetings.id,
      kind: meetings.kind,
      heldOn: attendances.heldOn,
      standing: attendances.standing,
      isSuspended: sql<boolean>`EXISTS (SELECT FROM jsonb_array_elements(${content}->'attendance') attendee
        WHERE attendee->>'memberId' = ${members.id}::text AND attendee->>'isSuspended' = 'true')`,
      mayVote: sql<boolean>`coalesce((${outcome}->'basis'->'online'->>'mayVote')::boolean, false)`,
      hasResolution: sql<boolean>`${given('resolution')}`,
      matters: sql<number>`(${votesIn('votes')} + ${votesIn('feedback')} + ${votesIn('answers')}
        + ${given('thematic')}::int + ${given('helpers')}::int)::int`,
      persons: subjectsWhere(sql`its->'vote'->>'form' IS DISTINCT FROM 'secret'`),
      ballots: subjectsWhere(sql`its->'vote'->>'form' = 'secret'`),
    })
    .from(attendances)
    .innerJoin(members, eq(members.id, attendances.memberId))
    .innerJoin(meetings, eq(meetings.id, attendances.meetingId))
    .innerJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        eq(attendances.memberId, memberId),
        eq(attendances.state, 'online'),
        isNotNull(outcome),
        scope(viewer, 'members.read', place),
        mayReadMinutes(viewer),
      ),
    )
    .orderBy(desc(attendances.heldOn), desc(meetings.id))
    .limit(24)
}
export type RemoteMeeting = Awaited<ReturnType<typeof listRemote>>[number]
