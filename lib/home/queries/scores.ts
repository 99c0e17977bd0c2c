import 'server-only'
import { and, count, eq, gte, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, minutes } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { addMonths, type Day, monthOf, showMonth } from '@/lib/core/dates'
import { type Desk, desksOf } from '@/lib/home/desks'
import type { Duty } from '@/lib/home/rules'

/** Received minutes whose score the committee above has not given yet, month by month. */
export async function scoreDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  const desks = desksOf(viewer, 'scores.review')
  return (await Promise.all(desks.map((desk) => scoresAt(desk, today)))).flat()
}

async function scoresAt(desk: Desk, today: Day): Promise<Duty[]> {
  const rows = await db
    .select({
      month: meetings.month,
      waiting: count(),
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(
      and(
        // Of the meetings: the month narrows them down before the place is looked at.
        scope(desk.viewer, 'scores.review', { path: meetings.orgPath }),
        eq(minutes.status, 'received'),
        eq(minutes.isScored, true),
        eq(meetings.kind, 'regular'),
        gte(meetings.month, addMonths(monthOf(today), -1)),
        sql`not exists (select 1 from score_reviews r where r.meeting_id = ${meetings.id})`,
      ),
    )
    .groupBy(meetings.month)
    .orderBy(meetings.month)
  return rows.map(({ month, waiting }) => ({
    id: `score-${desk.orgId}-${month}`,
    title: `Chấm điểm ${waiting} kỳ sinh hoạt tháng ${showMonth(month)} đã tiếp nhận`,
    href: `/scores?month=${month.slice(0, 7)}&org=${desk.orgId}&state=mine`,
    note: 'Xác nhận điểm chi bộ tự chấm hoặc sửa kèm lý do',
  }))
}
