import { padded } from '@/lib/core/numbers'
import 'server-only'
import { and, desc, eq, gte, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { corrections, meetings, minutes, organisations } from '@/db/schema'
import { canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import { addDays, type Day, showDay, showMonth } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'

/** So long a new correction stands among what the superior should look at; afterwards it stays beside the minutes. */
const SHOWN_DAYS = 7
const MOST = 10

/** Đính chính of minutes that had already been sent: whoever receives minutes is told of them. */
export async function newCorrections(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'minutes.receive')) return []
  const rows = await db
    .select({
      id: corrections.id,
      number: corrections.number,
      writtenOn: corrections.writtenOn,
      meetingId: minutes.meetingId,
      month: meetings.month,
      cell: organisations.shortName,
    })
    .from(corrections)
    .innerJoin(minutes, eq(minutes.id, corrections.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, corrections.orgId))
    .where(
      and(
        scope(viewer, 'minutes.receive', { path: corrections.orgPath }),
        inArray(minutes.status, ['sent', 'received', 'returned']),
        gte(corrections.writtenOn, addDays(today, -SHOWN_DAYS)),
      ),
    )
    .orderBy(desc(corrections.id))
    .limit(MOST)
  return rows.map(({ id, number, writtenOn, meetingId, month, cell }) => ({
    id: `correction-${id}`,
    title: `Xem đính chính số ${padded(number)}, biên bản tháng ${showMonth(month)}, ${cell}`,
    href: `/meetings/${meetingId}`,
    note: `Lập ngày ${showDay(writtenOn)}`,
  }))
}
