import 'server-only'
import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { reports } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { PaperOn } from './issue'
import { printedResponse } from './printed-response'
import type { IssuedForm } from './sources'

type Report = {
  form: IssuedForm
  place: { id: number; path: string }
  /** "2022-09", "2022-q3", "2022". */
  period: string
  paperOn: PaperOn
}

/** Báo cáo of a place and a period: one, whose papers are its versions as its figures change. */
export async function reportResponse(viewer: Viewer, { form, place, period, paperOn }: Report) {
  const id = await reportOf({ form, orgId: place.id, period })
  return printedResponse(viewer, {
    ...{ id, orgId: place.id, path: place.path, name: `organisations:${place.id}` },
    paperOn,
  })
}

type Named = { form: IssuedForm; orgId: number; period: string }

async function reportOf(named: Named) {
  const { form, orgId, period } = named
  await db.insert(reports).values(named).onConflictDoNothing()
  const [found] = await db
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.form, form), eq(reports.orgId, orgId), eq(reports.period, period)))
  if (!found) throw new Error('report not made')
  return found.id
}
