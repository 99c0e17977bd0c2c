import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { excelResponse } from '@/lib/excel/response'
import { importKinds } from '@/lib/imports/kinds'
import { getImport } from '@/lib/imports/queries'
import { faultSheets } from '@/lib/imports/workbooks'
import { paperNotFound } from '@/lib/papers/pdf-response'

/** Tệp lỗi: the list as it was sent, with what is wrong beside each row. */
export async function GET(_request: Request, { params }: RouteContext<'/exports/faults/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const prepared = read.success ? await getImport(viewer, read.data) : undefined
  if (!prepared?.list) return paperNotFound()
  const { columns, title } = importKinds[prepared.kind]
  return excelResponse(faultSheets(prepared.list, columns), `Lỗi cần sửa ${title}`)
}
