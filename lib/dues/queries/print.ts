import 'server-only'
import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { duesReportPaper } from '@/lib/dues/paper'
import { periodWords } from '@/lib/dues/periods'
import { duesSheets } from '@/lib/dues/sheets'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { isSecretary } from '@/lib/meetings/rules/kinds'
import { getDuesPlace } from './places'
import { getDuesReport } from './report'

type Asked = { orgId: number; period?: string; today: Day }

async function reportAt(viewer: Viewer, { orgId, period, today }: Asked) {
  const found = await getDuesPlace(viewer, orgId)
  const key = period ?? today.slice(0, 7)
  const report = found && (await getDuesReport(viewer, found.place, key, today))
  return (
    report && {
      report,
      place: found.place,
      period: key,
      title: `báo cáo đảng phí ${periodWords(key)} ${found.place.shortName}`,
    }
  )
}

/** Who signs for a cell; empty where the post is vacant. */
async function secretaryOf(viewer: Viewer, cellId: number) {
  const people = await db
    .select({ fullName: members.fullName, position: members.position })
    .from(members)
    .where(
      and(
        eq(members.orgId, cellId),
        eq(members.status, 'active'),
        scope(viewer, 'dues.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )
  return people.find(({ position }) => isSecretary(position))?.fullName ?? ''
}

/** Báo cáo thu, nộp đảng phí as a paper; of a place out of reach there is none. */
export async function duesReportForPrint(viewer: Viewer, asked: Asked) {
  const found = await reportAt(viewer, asked)
  const names = found && (await letterheadOf(db, asked.orgId))
  if (!names) return undefined
  const { report, ...which } = found
  const secretary = which.place.kind === 'cell' ? await secretaryOf(viewer, which.place.id) : undefined
  const dataOn = (today: Day, preparedBy = viewer.fullName) =>
    duesReportPaper({ report, today, names, preparedBy, secretary })
  return { ...which, dataOn }
}

/** The same as a workbook. */
export async function duesReportForExcel(viewer: Viewer, asked: Asked) {
  const found = await reportAt(viewer, asked)
  return found && { title: found.title, sheets: duesSheets(found.report) }
}
