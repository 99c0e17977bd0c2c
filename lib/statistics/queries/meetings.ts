import 'server-only'
import { and, count, eq, isNotNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, minutes } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { type Cut, inCut } from '@/lib/organisations/cut'

const figure = (value: ReturnType<typeof sql>) => sql<number>`coalesce(sum((${value})::int), 0)::int`

/** Tỷ lệ dự of a month, as the minutes that have been sent reckon it: by the rule set of each meeting's day. */
export async function sumAttendance(
  viewer: Viewer,
  { path }: { path: string },
  month: Day,
  { tag, type }: Pick<Cut, 'tag' | 'type'>,
) {
  const [row] = await db
    .select({
      minutes: count(),
      present: figure(sql`told.rate->>'part'`),
      expected: figure(sql`told.rate->>'whole'`),
      excused: figure(sql`told.counts->>'excused'`),
      unexcused: figure(sql`told.counts->>'unexcused'`),
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    // An outcome is long: it is unpacked once, not for every figure.
    .crossJoinLateral(sql`jsonb_to_record(${minutes.outcome}) as told(rate jsonb, counts jsonb)`)
    .where(
      and(
        scope(viewer, 'minutes.readSent', { path: minutes.orgPath }),
        within(minutes.orgPath, path),
        eq(meetings.month, month),
        eq(meetings.kind, 'regular'),
        isNotNull(meetings.filedOn),
        inCut(minutes.orgId, { tag, type }),
      ),
    )
  return row ?? { minutes: 0, present: 0, expected: 0, excused: 0, unexcused: 0 }
}
