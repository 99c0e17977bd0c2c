import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { excelResponse } from '@/lib/excel/response'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { unitFilter } from '@/lib/visits/input'
import { visitYearForExcel } from '@/lib/visits/queries/print'

export async function GET(request: Request, { params }: RouteContext<'/print/visit-year-excel/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  if (!read.success) return paperNotFound()
  const { year, unit } = unitFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const book = await visitYearForExcel(viewer, { orgId: read.data, year, unit, today: await businessDay() })
  return book ? excelResponse(book.sheets, book.title) : paperNotFound()
}
