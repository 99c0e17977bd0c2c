import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { excelResponse } from '@/lib/excel/response'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { recordPersonal } from '@/lib/personal/audit'
import { getPersonalData } from '@/lib/personal/queries'
import { personSheets } from '@/lib/personal/sheets'

/** Dữ liệu của một người: what the portal keeps about a member; recorded. */
export async function GET(_request: Request, { params }: RouteContext<'/exports/people/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const data = read.success ? await getPersonalData(viewer, read.data) : undefined
  if (!data) return paperNotFound()
  await recordPersonal(viewer, data.member)
  return excelResponse(personSheets(data), `Dữ liệu của ${data.member.fullName}`)
}
