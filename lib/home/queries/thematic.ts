import 'server-only'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations, thematicTopics } from '@/db/schema'
import { pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'
import { findRuleSet } from '@/lib/rulesets/load'
import { quarterName } from '@/lib/thematic/labels'
import { hasThematicMeeting } from '@/lib/thematic/queries'
import { firstDayOf, lastDayOf, quarterOf, yearOf } from '@/lib/thematic/rules'

/** Mỗi quý ít nhất một chuyên đề: said to the cell until a meeting for it is opened. */
export async function thematicDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  const paths = pathsFor(viewer, 'minutes.send')
  if (paths.length === 0) return []
  const [year, quarter] = [yearOf(today), quarterOf(today)]
  const dueOn = lastDayOf(year, quarter)
  const cells = await db
    .select({ id: organisations.id, path: organisations.path })
    .from(organisations)
    .where(
      and(
        inArray(organisations.path, paths),
        eq(organisations.kind, 'cell'),
        isNull(organisations.endedOn),
        scope(viewer, 'organisations.read', { path: organisations.path }),
      ),
    )
  const found = await Promise.all(
    cells.map(async (cell) => {
      const rules = await findRuleSet(db, 'meetings', today, cell.path)
      if (!rules?.values.thematicPerQuarter) return []
      if (await hasThematicMeeting(viewer, cell, firstDayOf(year, quarter), dueOn)) return []
      const [topic] = await db
        .select({ title: thematicTopics.title })
        .from(thematicTopics)
        .where(
          and(
            eq(thematicTopics.orgId, cell.id),
            eq(thematicTopics.year, year),
            eq(thematicTopics.quarter, quarter),
            isNull(thematicTopics.meetingId),
            scope(viewer, 'meetings.read', { path: thematicTopics.orgPath }),
          ),
        )
        .orderBy(asc(thematicTopics.id))
        .limit(1)
      const what = topic ? `: ${topic.title}` : ' (chưa có trong kế hoạch)'
      return [
        {
          id: `thematic-${cell.id}`,
          title: `Sinh hoạt chuyên đề ${quarterName(quarter, year)}${what}`,
          href: `/thematic?org=${cell.id}`,
          dueOn,
        },
      ]
    }),
  )
  return found.flat()
}
