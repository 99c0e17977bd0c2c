import 'server-only'
import { and, count, eq, isNotNull, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { meetings, minutes } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { type Cut, inCut } from '@/lib/organisations/cut'

const figure = (column: PgColumn) => sql<number>`coalesce(sum(${column}), 0)::int`

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
      present: figure(minutes.ratePart),
      expected: figure(minutes.rateWhole),
      excused: figure(minutes.excused),
      unexcused: figure(minutes.unexcused),
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
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
