import 'server-only'
import { and, eq, inArray, lte, not, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations, ratingCampaigns, tasks } from '@/db/schema'
import { canSomewhere, pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'
import { dutiesOfTasks } from '@/lib/home/task-duties'
import { roundName } from '@/lib/ratings/labels'
import { listCellsWithoutRound } from '@/lib/ratings/queries/year'
import { isTimeOfReviews, reviewedYear } from '@/lib/ratings/rules/campaign'
import { goneStatus, isLeftOver } from '@/lib/tasks/gone'

export async function ownTasks(viewer: Viewer, today: Day): Promise<Duty[]> {
  const cells = pathsFor(viewer, 'minutes.send')
  const rows = await db
    .select({
      id: tasks.id,
      title: tasks.title,
      dueOn: tasks.dueOn,
      assignee: tasks.assigneeName,
      assigneeId: tasks.assigneeId,
      gone: goneStatus,
    })
    .from(tasks)
    .where(
      and(
        scope(viewer, 'tasks.read', { path: tasks.orgPath }),
        eq(tasks.state, 'open'),
        or(
          // What one left behind in another cell is for that cell to settle.
          viewer.memberId === null ? sql`false` : and(eq(tasks.assigneeId, viewer.memberId), not(isLeftOver)),
          cells.length > 0
            ? and(inArray(tasks.orgPath, cells), or(lte(tasks.dueOn, today), isLeftOver))
            : sql`false`,
        ),
      ),
    )
    .orderBy(tasks.dueOn, tasks.id)
  return dutiesOfTasks(rows, viewer.memberId, today)
}

export async function unopenedRounds(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!isTimeOfReviews(today)) return []
  const year = reviewedYear(today)
  const [cell, ...more] = await listCellsWithoutRound(viewer, 'ratings.open', year)
  if (!cell) return []
  const what = `đợt kiểm điểm, xếp loại đảng viên năm ${year}`
  return [
    {
      id: 'ratings-unopened',
      dueOn: `${year}-12-31`,
      ...(more.length === 0
        ? { title: `Mở ${what}: ${cell.name}`, href: '/ratings/new' }
        : { title: `${more.length + 1} chi bộ chưa mở ${what}`, href: `/ratings?year=${year}#missing` }),
    },
  ]
}

export async function ratingDuties(viewer: Viewer): Promise<Duty[]> {
  const steps = [
    { permission: 'ratings.tally', state: 'open', title: 'Nhập kết quả kiểm phiếu xếp loại' },
    { permission: 'ratings.decide', state: 'tallied', title: 'Quyết định xếp loại đảng viên' },
  ] as const
  const found = await Promise.all(
    steps
      .filter(({ permission }) => canSomewhere(viewer, permission))
      .map(async ({ permission, state, title }) => {
        const rows = await db
          .select({
            id: ratingCampaigns.id,
            year: ratingCampaigns.year,
            cell: organisations.shortName,
            isSupplement: ratingCampaigns.isSupplement,
          })
          .from(ratingCampaigns)
          .innerJoin(organisations, eq(organisations.id, ratingCampaigns.orgId))
          .where(
            and(
              scope(viewer, permission, { path: ratingCampaigns.orgPath }),
              eq(ratingCampaigns.state, state),
            ),
          )
          .orderBy(ratingCampaigns.id)
          .limit(5)
        return rows.map(({ id, year, cell, isSupplement }) => ({
          id: `rating-${id}`,
          title: `${title} ${roundName({ year, isSupplement })}: ${cell}`,
          href: `/ratings/${id}`,
          note: isSupplement ? 'Ngay sau kỳ kiểm điểm bổ sung' : 'Xong trước 31/12',
        }))
      }),
  )
  return found.flat()
}
