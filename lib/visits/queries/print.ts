import 'server-only'
import { db } from '@/db/client'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { visitYearPaper } from '@/lib/visits/year-paper'
import { visitYearSheets } from '@/lib/visits/year-sheets'
import { getVisitPlace } from './places'
import { getVisitYear } from './year'

type Asked = { orgId: number; year?: number; today: Day }

async function yearAt(viewer: Viewer, { orgId, year: asked, today }: Asked) {
  const found = await getVisitPlace(viewer, orgId)
  if (!found) return undefined
  const year = asked ?? Number(today.slice(0, 4))
  const data = await getVisitYear(viewer, found.place, year, today)
  return { data, year, title: `dự sinh hoạt năm ${year} ${found.place.shortName}` }
}

/** Bảng theo dõi as a paper; of a place out of reach there is none. */
export async function visitYearForPrint(viewer: Viewer, asked: Asked) {
  const found = await yearAt(viewer, asked)
  const names = found && (await letterheadOf(db, asked.orgId))
  if (!names) return undefined
  const { data, year, title } = found
  return {
    title,
    data: visitYearPaper({ data, year, today: asked.today, names, preparedBy: viewer.fullName }),
  }
}

/** The same as a workbook. */
export async function visitYearForExcel(viewer: Viewer, asked: Asked) {
  const found = await yearAt(viewer, asked)
  return found && { title: found.title, sheets: visitYearSheets(found.data) }
}
