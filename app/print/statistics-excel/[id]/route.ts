import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { excelResponse } from '@/lib/excel/response'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { formFilter } from '@/lib/statistics/input'
import { formsForExcel } from '@/lib/statistics/queries/print'

export async function GET(request: Request, { params }: RouteContext<'/print/statistics-excel/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const { period, tag } = formFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const book = await formsForExcel(viewer, { orgId: read.data, period, tag, today: await businessDay() })
  return book ? excelResponse(book.sheets, book.title) : paperNotFound()
}
