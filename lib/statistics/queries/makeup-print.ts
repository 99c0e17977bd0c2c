import 'server-only'
import { db } from '@/db/client'
import type { Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { nobodyOn } from '@/lib/statistics/day-counts'
import type { MakeupFilter } from '@/lib/statistics/input'
import { daysUpTo, divisionsOf } from '@/lib/statistics/makeup'
import { makeupPaper } from '@/lib/statistics/makeup-paper'
import { listOverTime } from './makeup'
import { getStatisticsPlace } from './places'

type Asked = MakeupFilter & { org: number; today: Day }

/** Cơ cấu đội ngũ as a paper, cut as its page; of a place out of reach there is none. */
export async function makeupForPrint(viewer: Viewer, { org, tag, type, on: asked, by, today }: Asked) {
  const found = await getStatisticsPlace(viewer, org)
  const names = found && (await letterheadOf(db, org))
  if (!found || !names) return undefined
  const on = asked && asked < today ? asked : today
  const cut = { tag, type }
  const over = await listOverTime(viewer, found.place, daysUpTo(on, by), cut)
  const divisions = divisionsOf(over.at(-1)?.counts ?? nobodyOn())
  const data = makeupPaper({ divisions, over, cut, on, today, names, by: viewer.fullName })
  return { title: `cơ cấu đội ngũ đảng viên ${found.place.shortName} ${showDay(on)}`, data }
}
