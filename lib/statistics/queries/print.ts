import 'server-only'
import { db } from '@/db/client'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { cutWords, formsPaper, formsSheets } from '@/lib/statistics/paper'
import { periodWords } from '@/lib/statistics/period'
import { getForms } from './forms'
import { getStatisticsPlace } from './places'

type Asked = { orgId: number; period?: string; tag?: string; today: Day }

async function formsAt(viewer: Viewer, { orgId, period, tag, today }: Asked) {
  const found = await getStatisticsPlace(viewer, orgId)
  const forms =
    found && (await getForms(viewer, found.place, { key: period ?? today.slice(0, 4), today, tag }))
  return (
    forms && {
      forms,
      title: `biểu thống kê ${periodWords(forms.period)}${cutWords(tag)} ${found.place.shortName}`,
    }
  )
}

/** Biểu thống kê đảng viên as a paper; of a place out of reach there is none. */
export async function formsForPrint(viewer: Viewer, asked: Asked) {
  const found = await formsAt(viewer, asked)
  const names = found && (await letterheadOf(db, asked.orgId))
  if (!names) return undefined
  const { forms, title } = found
  return { title, data: formsPaper({ forms, today: asked.today, names, preparedBy: viewer.fullName }) }
}

/** The same as a workbook. */
export async function formsForExcel(viewer: Viewer, asked: Asked) {
  const found = await formsAt(viewer, asked)
  return found && { title: found.title, sheets: formsSheets(found.forms) }
}
