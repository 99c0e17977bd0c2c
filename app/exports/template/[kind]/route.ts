import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { excelResponse } from '@/lib/excel/response'
import { importKinds, kindNamed } from '@/lib/imports/kinds'
import { LIST_SHEET } from '@/lib/imports/places'
import { listImportPlaces } from '@/lib/imports/queries'
import { templateSheets } from '@/lib/imports/workbooks'
import { paperNotFound } from '@/lib/papers/pdf-response'

/** Tệp mẫu to fill in. */
export async function GET(_request: Request, { params }: RouteContext<'/exports/template/[kind]'>) {
  const viewer = await requireViewer()
  const kind = kindNamed((await params).kind)
  if (!kind || !canSomewhere(viewer, importKinds[kind].permission)) return paperNotFound()
  const { columns, title } = importKinds[kind]
  const places = await listImportPlaces(viewer, kind)
  return excelResponse(templateSheets(columns, places, LIST_SHEET), `Mẫu nhập ${title}`)
}
