import 'server-only'
import { db } from '@/db/client'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { ofUnit, unitYearPaper, unitYearSheets } from '@/lib/visits/unit'
import { visitYearPaper } from '@/lib/visits/year-paper'
import { visitYearSheets } from '@/lib/visits/year-sheets'
import { getVisitPlace } from './places'
import { getVisitYear } from './year'

/** `unit`: of its people alone, for their own post. */
type Asked = { orgId: number; year?: number; unit?: string; today: Day }

async function yearAt(viewer: Viewer, { orgId, year: asked, unit, today }: Asked) {
  const found = await getVisitPlace(viewer, orgId)
  if (!found) return undefined
  const year = asked ?? Number(today.slice(0, 4))
  const data = await getVisitYear(viewer, found.place, year, today)
  const title = `dự sinh hoạt năm ${year} ${unit ?? found.place.shortName}`
  return { data: unit === undefined ? data : ofUnit(data, unit), year, title }
}

/** Bảng theo dõi as a paper; of a place out of reach there is none. */
export async function visitYearForPrint(viewer: Viewer, asked: Asked) {
  const found = await yearAt(viewer, asked)
  const names = found && (await letterheadOf(db, asked.orgId))
  if (!names) return undefined
  const { data, year, title } = found
  const given = { data, year, today: asked.today, names, preparedBy: viewer.fullName }
  return {
    title,
    data: asked.unit === undefined ? visitYearPaper(given) : unitYearPaper(asked.unit, given),
  }
}

/** The same as a workbook. */
export async function visitYearForExcel(viewer: Viewer, asked: Asked) {
  const found = await yearAt(viewer, asked)
  const sheets = asked.unit === undefined ? visitYearSheets : unitYearSheets
  return found && { title: found.title, sheets: sheets(found.data) }
}
